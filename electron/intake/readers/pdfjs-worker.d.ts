declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** Answers the messages of the library, in whichever thread it is loaded. */
  export const WorkerMessageHandler: unknown
}
