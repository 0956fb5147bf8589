// Runs the WebAssembly program that is given, under WASI, and leaves with its exit status.
import {readFileSync} from 'node:fs';
import {WASI} from 'node:wasi';

const wasi = new WASI({version: 'preview1', args: ['suite'], env: {}, returnOnExit: true});
const imports = {wasi_snapshot_preview1: wasi.wasiImport};
const module = await WebAssembly.instantiate(readFileSync(process.argv[2]), imports);
process.exit(wasi.start(module.instance));
