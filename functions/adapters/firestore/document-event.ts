import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import protobuf from 'protobufjs';
import { DocumentEventUnreadable } from '../../domain/document-event.ts';
import { decodeFields, type ReceivedFields } from './value-codec.ts';

/** A change of one document, as Eventarc tells a function (`google.cloud.firestore.document.v1.written`). */
export interface DocumentEvent {
  /** `refresh/tan-dan-2023` */
  readonly path: string;
  readonly id: string;
  /** Absent when the document was created. */
  readonly before?: Readonly<Record<string, unknown>>;
  /** Absent when it was deleted. */
  readonly after?: Readonly<Record<string, unknown>>;
}

/**
 * Reads the data of the CloudEvent: protobuf of google.events.cloud.firestore.v1.DocumentEventData; the emulator sends it as
 * base64 text.
 * @throws DocumentEventUnreadable when it is neither: repeating the event is of no use.
 */
export function decodeDocumentEvent(data: unknown): DocumentEvent {
  const { value, oldValue } = decoded(bytesOf(data));
  const name = value?.name ?? oldValue?.name ?? '';
  const path = /\/documents\/(.+)$/.exec(name)?.[1];
  if (path === undefined) throw new DocumentEventUnreadable('Không phải sự kiện của Firestore: không nêu bản ghi nào.');
  return {
    path,
    id: path.slice(path.lastIndexOf('/') + 1),
    ...(oldValue && { before: decodeFields(oldValue.fields) }),
    ...(value && { after: decodeFields(value.fields) }),
  };
}

interface EventDocument {
  readonly name?: string;
  readonly fields?: ReceivedFields;
}

interface DocumentEventData {
  readonly value?: EventDocument;
  readonly oldValue?: EventDocument;
}

/** First byte of a DocumentEventData: field 1, 2 or 3, length-delimited. None of them is a letter of base64. */
const firstBytes: readonly (number | undefined)[] = [0x0a, 0x12, 0x1a];

function bytesOf(data: unknown): Uint8Array {
  const raw = typeof data === 'string' ? Buffer.from(data) : data;
  if (!(raw instanceof Uint8Array))
    throw new DocumentEventUnreadable('Không phải sự kiện của Firestore: nội dung phải là protobuf.');
  return firstBytes.includes(raw[0]) ? raw : Buffer.from(Buffer.from(raw).toString('latin1'), 'base64');
}

function decoded(bytes: Uint8Array): DocumentEventData {
  const type = eventType();
  try {
    return type.toObject(type.decode(bytes), { longs: String, enums: String });
  } catch {
    throw new DocumentEventUnreadable('Không phải sự kiện của Firestore: không đọc được DocumentEventData.');
  }
}

let known: protobuf.Type | undefined;

/**
 * The event's own proto is in no package; its documents have the fields and numbers of google.firestore.v1.Document, whose proto
 * comes with @google-cloud/firestore. Source: googleapis/google-cloudevents, google/events/cloud/firestore/v1/data.proto.
 */
function eventType(): protobuf.Type {
  if (known !== undefined) return known;
  // The package exports its folder only through package.json.
  const folder = dirname(createRequire(import.meta.url).resolve('@google-cloud/firestore/package.json'));
  const root = protobuf.Root.fromJSON(JSON.parse(readFileSync(join(folder, 'build/protos/v1.json'), 'utf8')));
  const type = new protobuf.Type('DocumentEventData')
    .add(new protobuf.Field('value', 1, 'google.firestore.v1.Document'))
    .add(new protobuf.Field('oldValue', 2, 'google.firestore.v1.Document'));
  root.define('google.events.cloud.firestore.v1').add(type);
  known = type;
  return type;
}
