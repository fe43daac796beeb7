/** Dark or light as chosen, else as the system is. */
export type Theme = 'dark' | 'light' | 'system'

const CHOSEN = 'hwasil.theme'

export function theme(): Theme {
  const chosen = localStorage.getItem(CHOSEN)
  return chosen === 'dark' || chosen === 'light' ? chosen : 'system'
}

/** Shows the page so, now and from then on in this browser. */
export function chooseTheme(chosen: Theme): void {
  if (chosen === 'system') localStorage.removeItem(CHOSEN)
  else localStorage.setItem(CHOSEN, chosen)
  showTheme()
}

export function showTheme(): void {
  const chosen = theme()
  if (chosen === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}
