import '../theme/base.css';
import { mount } from 'svelte';
import { openLocale } from '../locale.svelte.ts';
import App from './App.svelte';

openLocale();
const target = document.getElementById('app');
if (target !== null) mount(App, { target });
