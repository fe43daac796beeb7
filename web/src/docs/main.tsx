import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { session } from '../api/session'
import { Notice } from '../ui/notice'
import '../i18n'
import '../ui/styles.css'
import type { Document } from './document'
import { DocsPage } from './page'

void session.begin()
// The list of fonts is as long as a page's own styles, and text can be read without it.
void import('../ui/fonts.css')

const root = document.getElementById('root')
if (!root) throw new Error('docs.html has no #root')
const page = createRoot(root)

fetch('/api/openapi.json')
  .then((answer) => answer.json() as Promise<Document>)
  .then((api) => {
    page.render(
      <StrictMode>
        <DocsPage document={api} />
      </StrictMode>,
    )
  })
  .catch(() => {
    page.render(<Notice title="The document cannot be loaded" text="The server does not answer. Load the page again." />)
  })
