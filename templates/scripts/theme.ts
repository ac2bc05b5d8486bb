/// <reference lib="dom" />

/* Before anything is drawn: light or dark, where a reader chose it. The system decides otherwise. */
try {
  document.documentElement.dataset.theme = localStorage.getItem('kiosque-theme') ?? '';
} catch {
  // A browser may keep nothing.
}
