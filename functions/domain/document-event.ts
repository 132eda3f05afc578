/** An event of the store that names no document, and never will: repeating it is of no use. */
export class DocumentEventUnreadable extends Error {
  override readonly name = 'DocumentEventUnreadable';
}
