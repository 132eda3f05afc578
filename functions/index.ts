import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { readConfig } from './config.ts';
import { leaveUnparsed } from './entrypoints/request-body.ts';
import { registerFunctions } from './register.ts';
import { wire } from './wiring.ts';

// The framework takes no middleware. Node tells of a request before it hands it to the framework's server.
subscribe('http.server.request.start', (told) => leaveUnparsed((told as { request: IncomingMessage }).request));

// A bad variable ends the process at its start, named in its log: such a deployment is never given a call.
registerFunctions(wire(readConfig(process.env)));
