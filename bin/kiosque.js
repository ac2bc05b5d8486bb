#!/usr/bin/env node
import './typescript.js';

const { main } = await import('../src/commands/kiosque.ts');
await main();
