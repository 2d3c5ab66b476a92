import './lib/session.svelte';
import './styles/fonts.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/evidence.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { languageReady } from './lib/locale.svelte';

await languageReady;
mount(App, { target: document.getElementById('app')! });
