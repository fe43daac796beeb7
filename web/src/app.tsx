import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { BrowserRouter, Navigate, Outlet, Route, Routes, useLocation } from 'react-router'
import { Problem } from './api/problem'
import { BoardPage } from './features/board/board-page'
import { ProjectRoom } from './features/project/project-room'
import { ProjectsPage } from './features/projects/projects-page'
import { NotFoundPage } from './features/session/not-found-page'
import { useSession } from './features/session/use-session'
import { Waiting } from './features/session/waiting'
import { OrBroken } from './features/shell/broken-page'
import { lazyExtra, lazyPage } from './features/shell/lazy-page'
import { useDrops } from './features/upload/drops'
import { RealtimeProvider } from './realtime/provider'
import { whenIdle } from './ui/idle'
import { Names } from './ui/names'
import { Toasts } from './ui/toasts'

/** All that draws is a file of its own: it is fetched when somebody is in, for they will look at a scene soon. */
const loadScenePage = () => import('./features/scene/scene-page')
const ScenePage = lazyPage(async () => (await loadScenePage()).ScenePage)

/** These are seen once in a while. */
const DropsPanel = lazyExtra(async () => (await import('./features/upload/drops-panel')).DropsPanel)
const JoinPage = lazyPage(async () => (await import('./features/projects/join-page')).JoinPage)
const TeamPage = lazyPage(async () => (await import('./features/project/team-page')).TeamPage)
const SettingsPage = lazyPage(async () => (await import('./features/account/settings-page')).SettingsPage)
const SignInPage = lazyPage(async () => (await import('./features/session/sign-in-page')).SignInPage)
const RegisterPage = lazyPage(async () => (await import('./features/session/register-page')).RegisterPage)

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays one; only an answer that did not come, or a server in trouble, is asked for again.
      retry: (count, error) => count < 3 && error instanceof Problem && (error.status === 0 || error.status >= 500),
    },
  },
})

export function App() {
  return (
    <QueryClientProvider client={client}>
      <BrowserRouter>
        <Routes>
          <Route element={<Guests />}>
            <Route path="sign-in" element={<SignInPage />} />
            <Route path="register" element={<RegisterPage />} />
          </Route>
          <Route element={<Members />}>
            <Route index element={<ProjectsPage />} />
            <Route path="join/:code" element={<JoinPage />} />
            <Route path="settings" element={<SettingsPage />} />
            <Route path="projects/:projectId" element={<ProjectRoom />}>
              <Route index element={<BoardPage />} />
              <Route path="team" element={<TeamPage />} />
              <Route path="scenes/:sceneId" element={<ScenePage />} />
            </Route>
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Routes>
      </BrowserRouter>
      <Names />
    </QueryClientProvider>
  )
}

/** Pages for who is signed in; others sign in first and come back. Nothing of one account is left for the next. */
function Members() {
  const session = useSession()
  const location = useLocation()
  const signedIn = Boolean(session)
  const hasDrops = useDrops(({ drops }) => drops.length > 0)
  useEffect(() => {
    if (!signedIn) return
    // One that fails now is fetched when it is needed.
    whenIdle(() => { loadScenePage().catch(() => undefined) })
    return () => { client.clear() }
  }, [signedIn])

  if (session === undefined) return <Waiting />
  if (session === null) return <Navigate to="/sign-in" replace state={{ from: location.pathname }} />
  return (
    <RealtimeProvider key={session.user.id}>
      <OrBroken at={location.pathname}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </OrBroken>
      {hasDrops && (
        <Suspense>
          <DropsPanel />
        </Suspense>
      )}
      <Toasts />
    </RealtimeProvider>
  )
}

/** Pages for who is not signed in yet. */
function Guests() {
  const session = useSession()
  const location = useLocation()
  const { from = '/' } = (location.state ?? {}) as { from?: string }
  if (session === undefined) return <Waiting />
  if (session) return <Navigate to={from} replace />
  return (
    <OrBroken at={location.pathname}>
      <Suspense>
        <Outlet />
      </Suspense>
    </OrBroken>
  )
}
