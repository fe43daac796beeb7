import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../../api/calls'
import { queries } from '../../api/queries'
import { session } from '../../api/session'
import { choose, type Language, languages } from '../../i18n'
import '../../i18n/later'
import { useAgo } from '../../i18n/time'
import { Avatar } from '../../ui/avatar'
import { Button, buttonLook } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Field, FormError } from '../../ui/field'
import { useForm } from '../../ui/form'
import { Segmented } from '../../ui/segmented'
import { chooseTheme, theme } from '../../ui/theme'
import { tell, tellFailure } from '../../ui/toasts'
import { FileChoice } from '../upload/file-choice'
import { useMe } from '../session/use-session'
import { Shell } from '../shell/shell'

/** Who one is, how the page looks, and what becomes of what one has made. */
export function SettingsPage() {
  const { t } = useTranslation()
  return (
    <Shell crumbs={<h1 className="font-semibold">{t('settings.title')}</h1>}>
      <main className="mx-auto w-full max-w-[880px] flex-1 px-4 py-6 sm:px-6">
        <Profile />
        <Password />
        <Logins />
        <Look />
        <Data />
      </main>
    </Shell>
  )
}

function Section({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-12 gap-y-4 border-b border-line py-8 last:border-0 md:grid-cols-[240px_minmax(0,1fr)]">
      <div>
        <h2 className="text-lg font-semibold">{title}</h2>
        <p className="mt-1 text-dim">{hint}</p>
      </div>
      <div className="grid min-w-0 content-start gap-5">{children}</div>
    </section>
  )
}

function Profile() {
  const { t } = useTranslation()
  const me = useMe()
  const form = useForm(
    ['nickname', 'email'],
    ({ nickname = '', email = '' }) => calls.changeProfile({ nickname, email }),
    (changed) => {
      session.rename(changed)
      tell(t('settings.saved'))
    },
  )
  const picturing = useMutation({
    mutationFn: (file: File | null) => (file ? calls.setPortrait(file) : calls.removePortrait()),
    onSuccess: (changed) => { session.rename(changed) },
    onError: tellFailure,
  })
  return (
    <Section title={t('settings.profile')} hint={t('settings.profileHint')}>
      <div className="flex flex-wrap items-center gap-3">
        <Avatar user={me} size="lg" />
        <FileChoice name={t('settings.picture')} onFile={(file) => { picturing.mutate(file) }} className={buttonLook()}>
          {t('settings.picture')}
        </FileChoice>
        {me.profileImageUrl !== null && (
          <Button kind="quiet" disabled={picturing.isPending} onClick={() => { picturing.mutate(null) }}>{t('settings.noPicture')}</Button>
        )}
      </div>
      <form className="grid gap-5" {...form.props}>
        <Field name="nickname" label={t('register.nickname')} defaultValue={me.nickname} error={form.error('nickname')} autoComplete="name" />
        <Field name="email" type="email" label={t('register.email')} defaultValue={me.email} error={form.error('email')} autoComplete="email" />
        <FormError text={form.formError} />
        <Button type="submit" disabled={form.busy} className="justify-self-start">{t('settings.save')}</Button>
      </form>
    </Section>
  )
}

function Password() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [done, setDone] = useState(0)
  const form = useForm(
    ['current', 'new'],
    (fields) => calls.changePassword({ current: fields.current ?? '', new: fields.new ?? '' }),
    () => {
      setDone(done + 1)
      void client.invalidateQueries(queries.logins())
      tell(t('settings.passwordChanged'))
    },
  )
  return (
    <Section title={t('register.password')} hint={t('settings.passwordHint')}>
      <form key={done} className="grid gap-5" {...form.props}>
        <Field name="current" type="password" label={t('settings.current')} error={form.error('current')} autoComplete="current-password" />
        <Field name="new" type="password" label={t('settings.new')} hint={t('register.passwordHint')} error={form.error('new')} autoComplete="new-password" />
        <FormError text={form.formError} />
        <Button type="submit" disabled={form.busy} className="justify-self-start">{t('settings.changePassword')}</Button>
      </form>
    </Section>
  )
}

function Logins() {
  const { t } = useTranslation()
  const ago = useAgo()
  const client = useQueryClient()
  const logins = useQuery(queries.logins()).data?.items ?? []
  const [ending, setEnding] = useState(false)
  return (
    <Section title={t('settings.logins')} hint={t('settings.loginsHint')}>
      <ul className="grid gap-2">
        {logins.map((login) => (
          <li key={login.id} className="flex flex-wrap justify-between gap-3">
            <span>{t('settings.loginSince', { when: ago(login.startedAt) })}</span>
            {login.isCurrent && <span className="text-dim">{t('settings.loginHere')}</span>}
          </li>
        ))}
      </ul>
      {logins.length > 1 && (
        <Button className="justify-self-start" onClick={() => { setEnding(true) }}>{t('settings.endLogins')}</Button>
      )}
      {ending && (
        <PasswordAsked
          title={t('settings.endLogins')}
          yes={t('settings.endLogins')}
          send={(password) => calls.endOtherLogins(password)}
          onDone={() => {
            void client.invalidateQueries(queries.logins())
            tell(t('settings.loginsEnded'))
            setEnding(false)
          }}
          onClose={() => { setEnding(false) }}
        />
      )}
    </Section>
  )
}

function Look() {
  const { t, i18n } = useTranslation()
  const [chosen, setChosen] = useState(theme)
  return (
    <Section title={t('settings.look')} hint={t('settings.lookHint')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="font-medium">{t('user.language')}</span>
        <Segmented
          name={t('user.language')}
          value={i18n.language as Language}
          onChange={choose}
          options={languages.map(({ language, name }) => ({ value: language, label: name }))}
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="font-medium">{t('settings.theme')}</span>
        <Segmented
          name={t('settings.theme')}
          value={chosen}
          onChange={(next) => {
            setChosen(next)
            chooseTheme(next)
          }}
          options={(['dark', 'light', 'system'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
        />
      </div>
    </Section>
  )
}

function Data() {
  const { t } = useTranslation()
  const [erasing, setErasing] = useState(false)
  const exporting = useMutation({
    mutationFn: () => calls.exportData(),
    onSuccess: (zip) => {
      const href = URL.createObjectURL(zip)
      Object.assign(document.createElement('a'), { href, download: 'hwasil.zip' }).click()
      // The browser has taken it by then.
      setTimeout(() => { URL.revokeObjectURL(href) }, 60_000)
    },
    onError: tellFailure,
  })
  return (
    <Section title={t('settings.data')} hint={t('settings.dataHint')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="min-w-0 flex-1 text-dim">{t('settings.exportHint')}</span>
        <Button disabled={exporting.isPending} onClick={() => { exporting.mutate() }}>
          {t(exporting.isPending ? 'settings.exporting' : 'settings.export')}
        </Button>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="min-w-0 flex-1 text-dim">{t('settings.eraseHint')}</span>
        <Button kind="bad" onClick={() => { setErasing(true) }}>{t('settings.erase')}</Button>
      </div>
      {erasing && (
        <PasswordAsked
          title={t('settings.eraseTitle')}
          text={t('settings.eraseText')}
          yes={t('settings.erase')}
          isBad
          send={(password) => calls.eraseAccount(password)}
          onClose={() => { setErasing(false) }}
        />
      )}
    </Section>
  )
}

type PasswordAskedProps = {
  title: string
  text?: string
  yes: string
  isBad?: boolean
  send: (password: string) => Promise<unknown>
  onDone?: () => void
  onClose: () => void
}

/** Asks for the password before something that only its owner may do. */
function PasswordAsked({ title, text, yes, isBad = false, send, onDone, onClose }: PasswordAskedProps) {
  const { t } = useTranslation()
  const form = useForm(['password'], ({ password = '' }) => send(password), onDone)
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="grid gap-5" {...form.props}>
        {text !== undefined && <p className="text-dim">{text}</p>}
        <Field name="password" type="password" label={t('settings.erasePassword')} error={form.error('password')} autoComplete="current-password" />
        <FormError text={form.formError} />
        <div className="flex justify-end gap-2">
          <Button kind="quiet" onClick={onClose}>{t('marks.cancel')}</Button>
          <Button kind={isBad ? 'bad' : 'plain'} type="submit" disabled={form.busy}>{yes}</Button>
        </div>
      </form>
    </Dialog>
  )
}
