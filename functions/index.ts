import { readConfig } from './config.ts';
import { registerFunctions } from './register.ts';
import { wire } from './wiring.ts';

// A bad variable ends the process at its start, named in its log: such a deployment is never given a call.
registerFunctions(wire(readConfig(process.env)));
