import { askAheadOf } from './api/ahead'
import { session } from './api/session'
import './ui/styles.css'
import { showTheme } from './ui/theme'

/** For how long the pages, which are far larger than this, are not made yet so that they do not keep this from going on. */
const PATIENCE = 150

/* What takes a way to the server and back begins first. All files are on their way meanwhile. */
showTheme()
askAheadOf(() => location.pathname)
void Promise.race([session.begin(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]).then(() => import('./start'))
