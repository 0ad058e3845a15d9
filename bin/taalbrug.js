#!/usr/bin/env node
// The command `taalbrug`. Runs after a build (npm run build); everything else is in src/cli.
import { main } from '../dist/cli/main.js';

process.exitCode = await main(process.argv.slice(2));
