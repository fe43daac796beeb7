import { askAhead } from './api/ahead'
import { session } from './api/session'
import './ui/styles.css'
import { showTheme } from './ui/theme'

/* What takes a way to the server and back begins first; the pages, which are far larger than this, are made meanwhile. */
showTheme()
void session.begin().then(() => { askAhead(location.pathname) })
void import('./start')
