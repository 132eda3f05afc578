import type { ApiRequest } from '../api.ts';
import { bodyOf, change, filled, filtered } from './call-parts.ts';
import { boxesOf } from './developer-metadata.ts';
import { within } from './errors.ts';
import { readBox, readOptions } from './read-values.ts';
import type { Desk } from './sheets.ts';
import { answerBatch, batchOptions } from './values-calls.ts';
import { clearBox, writeRange } from './write-values.ts';

export function batchGetByFilter(desk: Desk, id: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'BatchGetValuesByDataFilterRequest');
  const options = readOptions(given);
  const book = desk.open(id, request.identity, 'reader');
  const context = desk.context(book, request.identity);
  const view = desk.view(book);
  const valueRanges = filtered(context, given.dataFilters).map(({ box, filter }) => ({
    valueRange: readBox(box, options, view),
    dataFilters: [filter],
  }));
  return { spreadsheetId: id, ...filled({ valueRanges }) };
}

/** Unlike a single cell given as a range, one that a filter means is not gone beyond. */
export function batchUpdateByFilter(desk: Desk, id: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'BatchUpdateValuesByDataFilterRequest');
  const options = batchOptions(given);
  return change(desk, id, request, (context) => {
    const written = (given.data ?? []).flatMap(({ dataFilter = {}, ...values }, i) => {
      try {
        return boxesOf(context, dataFilter).map((box) => {
          const { spreadsheetId: _book, ...response } = writeRange(context, { box, single: false }, values, options);
          return { box, response: { ...response, dataFilter } };
        });
      } catch (error) {
        throw within(`data[${i}]`, error);
      }
    });
    return answerBatch(id, written);
  });
}

export function batchClearByFilter(desk: Desk, id: string, request: ApiRequest): unknown {
  const given = bodyOf(request, 'BatchClearValuesByDataFilterRequest');
  return change(desk, id, request, (context) => ({
    spreadsheetId: id,
    ...filled({ clearedRanges: filtered(context, given.dataFilters).map(({ box }) => clearBox(context, box)) }),
  }));
}
