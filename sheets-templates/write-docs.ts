// biome-ignore lint/style/noRestrictedImports: run by hand, never imported
import { mkdirSync, writeFileSync } from 'node:fs';
import { booksDocument } from './docs-text.ts';

const docs = new URL('../docs/', import.meta.url);
mkdirSync(docs, { recursive: true });
writeFileSync(new URL('books.md', docs), booksDocument());
