import { enableCompileCache } from 'node:module';

/** `npm start`. Stripped and compiled sources are kept from start to start, so what is loaded is loaded behind this line. */
enableCompileCache();
const { main } = await import('./main.ts');
await main(process.argv.slice(2));
