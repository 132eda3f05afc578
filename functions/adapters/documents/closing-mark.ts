import type { Block, OfficialDocument, Run } from '../../domain/documents/official-document.ts';

/** Without the end mark a person typed. */
export const withoutEnd = (text: string): string => text.trim().replace(/[\s.;,/]+$/u, '');

/** The body with the end mark of the family behind its last words: `./.`, and `.` for the Party. An exclamation is an end of its own. */
export function closedBody({ body, family }: OfficialDocument): readonly Block[] {
  const mark = family === 'dang' ? '.' : './.';
  const last = body.at(-1);
  if (last?.block === 'paragraph') return [...body.slice(0, -1), { ...last, runs: withMark(last.runs, mark) }];
  if (last?.block === 'list') {
    const items = [...last.items.slice(0, -1), withMark(last.items.at(-1) ?? [], mark)];
    return [...body.slice(0, -1), { ...last, items }];
  }
  return body;
}

function withMark(runs: readonly Run[], mark: string): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined) return runs;
  const text = withoutEnd(last.text);
  return [...runs.slice(0, -1), { ...last, text: /[!?]$/u.test(text) ? text : `${text}${mark}` }];
}
