import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { answeredAhead } from './api/ahead'
import { App } from './app'
import './i18n'

/** For how long the first page waits for what it shows; then it is drawn without. */
const PATIENCE = 150

// The list of fonts is as long as a page's own styles, and text can be read without it.
void import('./ui/fonts.css')

function show() {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

void Promise.race([answeredAhead(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]).then(() => {
  // The first script does not wait for the rest of the HTML.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show)
  else show()
})
