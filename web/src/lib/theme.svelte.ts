// Light, dark, or as the system has it; remembered by this browser.

export type Theme = 'system' | 'light' | 'dark';
const kept = localStorage.getItem('isnad.theme');
let theme = $state<Theme>(kept === 'light' || kept === 'dark' ? kept : 'system');

function show(): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset.theme = theme;
}
show();

export function currentTheme(): Theme {
  return theme;
}

export function nextTheme(): void {
  theme = theme === 'system' ? 'light' : theme === 'light' ? 'dark' : 'system';
  localStorage.setItem('isnad.theme', theme);
  show();
}
