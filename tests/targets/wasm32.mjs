// Runs run_checks() of the WebAssembly file that is given, and leaves with what it gives.
import {readFileSync} from 'node:fs';

const module = await WebAssembly.instantiate(readFileSync(process.argv[2]), {});
process.exit(module.instance.exports.run_checks());
