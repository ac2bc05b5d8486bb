#!/usr/bin/env node
import { load } from './program.js';

const { main } = await load('kiosque');
await main();
