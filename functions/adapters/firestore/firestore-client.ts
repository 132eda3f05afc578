import { createRequire } from 'node:module';
import type { v1 } from '@google-cloud/firestore';
import { GoogleAuth, OAuth2Client } from 'google-auth-library';

const require = createRequire(import.meta.url);

export type FirestoreClient = InstanceType<typeof v1.FirestoreClient>;
export type CallOptions = NonNullable<Parameters<FirestoreClient['runQuery']>[1]>;

export interface FirestoreOptions {
  readonly projectId: string;
  /** Default `(default)`. */
  readonly databaseId?: string;
  /** `127.0.0.1:8085`; default `FIRESTORE_EMULATOR_HOST`, as in all of Google's clients. */
  readonly emulatorHost?: string | undefined;
  /** Milliseconds that one call may take. Default 60 000, as in Google's own client. */
  readonly timeout?: number;
}

export interface Connection {
  readonly client: FirestoreClient;
  readonly call: CallOptions;
}

/** Loaded at the first call: the embedded store never pays for it. In the cloud with Application Default Credentials. */
export function connect(options: FirestoreOptions, database: string): Connection {
  // By require: the package is CommonJS, and not all of its names can be imported by an ES module.
  const { v1 }: typeof import('@google-cloud/firestore') = require('@google-cloud/firestore');
  const emulator = options.emulatorHost ?? process.env.FIRESTORE_EMULATOR_HOST;
  const headers = { 'google-cloud-resource-prefix': database };
  const timeout = options.timeout ?? 60_000;
  // Repeated by the store itself, which knows what may be repeated.
  const retry = { retryCodes: [] };
  const retryRequestOptions = { retries: 0, noResponseRetries: 0, shouldRetryFn: () => false };
  if (!emulator) {
    const client = new v1.FirestoreClient({ projectId: options.projectId });
    return { client, call: { timeout, retry, retryRequestOptions, otherArgs: { headers } } };
  }
  const url = new URL(`http://${emulator}`);
  const client = new v1.FirestoreClient({
    projectId: options.projectId,
    servicePath: url.hostname,
    port: Number(url.port),
    sslCreds: insecure(),
    // Else it looks for credentials of this machine, which the emulator does not need.
    auth: new GoogleAuth({ authClient: new OAuth2Client() }),
  });
  // The emulator takes this token for an administrator, whom the rules do not bind.
  const asOwner = { ...headers, Authorization: 'Bearer owner' };
  return { client, call: { timeout, retry, retryRequestOptions, otherArgs: { headers: asOwner } } };
}

/** Credentials of the very gRPC that the Firestore package uses; it hands none out itself. */
function insecure(): NonNullable<NonNullable<ConstructorParameters<typeof v1.FirestoreClient>[0]>['sslCreds']> {
  const firestore = createRequire(require.resolve('@google-cloud/firestore/package.json'));
  return firestore('google-gax').grpc.credentials.createInsecure();
}
