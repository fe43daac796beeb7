import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { session } from './api/session'
import { App } from './app'
import './i18n'
import './ui/styles.css'
import { showTheme } from './ui/theme'

showTheme()

void session.begin()
// The list of fonts is as long as a page's own styles, and text can be read without it.
void import('./ui/fonts.css')

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
