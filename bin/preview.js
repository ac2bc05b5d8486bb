import './typescript.js';

await import('../src/press/preview.ts');
