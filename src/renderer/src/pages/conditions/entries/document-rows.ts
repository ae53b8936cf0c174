import { ASKED_DOCUMENTS } from '../../../../../domain/recovery/proof-documents.ts';
import {
  type LogEntry,
  PROOF_DOCUMENTS,
  type ProofDocument,
} from '../../../../../domain/recovery/recovery-records.ts';

export interface DocumentRow {
  readonly document: ProofDocument['document'];
  /** Whether support and lenders ask for it first. */
  readonly asked: boolean;
  readonly ready: readonly ProofDocument[];
}

/** The list of documents to have ready, those asked for first on top, each with what of it is ready. */
export function documentRows(log: readonly LogEntry[]): DocumentRow[] {
  const first: readonly string[] = ASKED_DOCUMENTS;
  const rows = PROOF_DOCUMENTS.map((document) => ({
    document,
    asked: first.includes(document),
    ready: log.filter(
      (entry): entry is ProofDocument => entry.kind === 'proof-document' && entry.document === document,
    ),
  }));
  return [...rows.filter((row) => row.asked), ...rows.filter((row) => !row.asked)];
}
