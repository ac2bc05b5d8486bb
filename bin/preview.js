import { load } from './program.js';

await load('preview');
