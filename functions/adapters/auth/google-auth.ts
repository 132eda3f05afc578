import { GoogleAuth, OAuth2Client } from 'google-auth-library';

/** What Google's clients take as `auth`. */
export type GoogleCredentials = OAuth2Client | GoogleAuth;

export interface GoogleAuthConfig {
  /** A bearer token used as it is (`GOOGLE_API_TOKEN`): the local workspace, where it names the identity. */
  readonly token?: string | undefined;
}

/** Sheets and Drive for books and documents; cloud-platform for Firestore and Cloud Tasks, narrowed by IAM. */
const scopes = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/drive',
  'https://www.googleapis.com/auth/cloud-platform',
];

/**
 * The identity of the system towards Google: a fixed token, or Application Default Credentials (the service account of the
 * function; on an administrator's machine `gcloud auth application-default login`; for a unit without Workspace the file
 * that GOOGLE_APPLICATION_CREDENTIALS names, with the OAuth grant of the unit's own account).
 */
export function googleAuth({ token }: GoogleAuthConfig = {}): GoogleCredentials {
  return token ? new OAuth2Client({ credentials: { access_token: token } }) : new GoogleAuth({ scopes });
}
