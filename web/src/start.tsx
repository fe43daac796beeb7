import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import './i18n'

// The list of fonts is as long as a page's own styles, and text can be read without it.
void import('./ui/fonts.css')

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
