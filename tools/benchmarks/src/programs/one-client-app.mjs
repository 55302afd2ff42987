/** A program: a CDK app with one client, as the CDK's command line starts it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesise } from '../subjects/official-stack.mjs';

const outdir = mkdtempSync(join(tmpdir(), 'benchmark-'));
synthesise(1, outdir);
rmSync(outdir, { recursive: true });
