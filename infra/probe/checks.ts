import { randomUUID } from 'node:crypto';
import { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import nodemailer from 'nodemailer';
import { type GoogleCredentials, googleAuth } from '../../functions/adapters/auth/google-auth.ts';
import { driveProblem } from '../../functions/adapters/drive/drive-problem.ts';
import { openFirestoreStore } from '../../functions/adapters/firestore/firestore-store.ts';
import { openSqliteStore } from '../../functions/adapters/sqlite/sqlite-store.ts';
import type { Config } from '../../functions/config.ts';
import type { Store } from '../../functions/domain/store.ts';
import { sampleBook } from './book-check.ts';

export interface Check {
  /** What is tried, Vietnamese. */
  readonly name: string;
  /** Answers what was found; throws why not. Leaves nothing behind but a file in the bin. */
  readonly run: () => Promise<string>;
  /** What to do when it fails. */
  readonly remedy: string;
}

/** One check for every place the functions must reach, with the very identity and settings they have. */
export function checks(config: Config): readonly Check[] {
  const auth = googleAuth({ token: config.GOOGLE_API_TOKEN });
  const google = { auth, ...(config.GOOGLE_API_ROOT_URL !== undefined && { rootUrl: config.GOOGLE_API_ROOT_URL }) };
  const drive = new drive_v3.Drive(google);
  const sheets = new sheets_v4.Sheets(google);
  return [
    {
      name: 'Tài khoản Google',
      run: () => identity(auth),
      remedy:
        'Đăng nhập thay tài khoản hệ thống như bước 7 của infra/gcp/README.vi.md, trong một thư mục CLOUDSDK_CONFIG riêng để Terraform vẫn giữ đăng nhập của mình; đặt GOOGLE_APPLICATION_CREDENTIALS trỏ vào tệp vừa tạo',
    },
    {
      name: 'Ổ dùng chung (Drive)',
      run: () => sharedDrive(drive, config.SHARED_DRIVE_ID),
      remedy:
        'Bật Drive API; thêm tài khoản hệ thống vào ổ dùng chung với quyền Người quản lý nội dung; kiểm tra SHARED_DRIVE_ID',
    },
    {
      name: 'Trang tính (Sheets)',
      run: () => spreadsheet(drive, sheets, config.SHARED_DRIVE_ID),
      remedy: 'Bật Sheets API trong dự án; tài khoản hệ thống phải tạo được tệp trong ổ dùng chung',
    },
    {
      name: 'Sổ thử (Sheets)',
      run: () => sampleBook(google, config.SHARED_DRIVE_ID),
      remedy:
        'Gửi dòng này cho người phát triển trước khi lập đơn vị đầu tiên: Google làm khác điều hệ thống dựa vào. Sổ thử nằm trong Thùng rác của ổ, mở được để xem',
    },
    {
      name: config.STORE === 'firestore' ? 'Kho dữ liệu (Firestore)' : 'Kho dữ liệu (SQLite)',
      run: () => record(openStore(config)),
      remedy:
        'Tạo cơ sở dữ liệu Firestore và chỉ mục (terraform apply); cấp quyền roles/datastore.user cho tài khoản hệ thống; chỉ mục mới tạo cần vài phút',
    },
    {
      name: 'Gửi thư (SMTP)',
      run: () => smtp(config.SMTP_URL),
      remedy: 'Kiểm tra SMTP_URL (máy chủ, cổng, tên, mật khẩu); tường lửa phải mở cổng 465 hoặc 587',
    },
  ];
}

async function identity(auth: GoogleCredentials): Promise<string> {
  const { token } = await auth
    .getAccessToken()
    .then((found) => (typeof found === 'object' ? (found ?? {}) : { token: found }));
  if (!token) throw new Error('không có thông tin đăng nhập');
  return 'có thông tin đăng nhập';
}

async function sharedDrive(drive: drive_v3.Drive, driveId: string): Promise<string> {
  try {
    const { data } = await drive.drives.get({ driveId, fields: 'name,capabilities(canAddChildren),restrictions' });
    if (data.capabilities?.canAddChildren === false) throw new Error('đọc được nhưng không thêm được tệp');
    const hindered = hindrance(data.restrictions);
    if (hindered !== undefined) throw new Error(hindered);
    return `thấy ổ «${data.name}» và thêm được tệp`;
  } catch (error) {
    throw driveProblem(driveId, error);
  }
}

/** Units are given their books and folders only; the system gives them. */
function hindrance(restrictions: drive_v3.Schema$Drive['restrictions']): string | undefined {
  if (restrictions?.driveMembersOnly === true)
    return 'cài đặt của ổ không cho người ngoài ổ mở tệp: bật cho phép chia sẻ với người không phải thành viên';
  if (restrictions?.sharingFoldersRequiresOrganizerPermission === true)
    return 'cài đặt của ổ không cho Người quản lý nội dung chia sẻ thư mục: bật mục ấy';
  return undefined;
}

/** Makes a workbook in the shared drive, reads it as a sync does, puts it into the bin: only managers of a drive delete for good. */
async function spreadsheet(drive: drive_v3.Drive, sheets: sheets_v4.Sheets, driveId: string): Promise<string> {
  const { data: file } = await drive.files.create({
    requestBody: {
      name: 'Kiểm tra quyền (xóa được)',
      mimeType: 'application/vnd.google-apps.spreadsheet',
      parents: [driveId],
    },
    fields: 'id',
    supportsAllDrives: true,
  });
  const fileId = file.id ?? '';
  try {
    const { data } = await sheets.spreadsheets.get({ spreadsheetId: fileId, fields: 'sheets.properties.sheetId' });
    return `tạo, đọc được sổ mới (${data.sheets?.length ?? 0} trang)`;
  } finally {
    await drive.files.update({ fileId, requestBody: { trashed: true }, supportsAllDrives: true });
  }
}

function openStore(config: Config): Store {
  return config.STORE === 'firestore'
    ? openFirestoreStore({ projectId: config.GOOGLE_CLOUD_PROJECT ?? '' })
    : openSqliteStore(config.STORE.replace(/^sqlite:/, ''));
}

/** Writes, reads and deletes a document, and asks the query that needs the composite index of the outbox. */
async function record(store: Store): Promise<string> {
  const at = { collection: 'probe', id: randomUUID() };
  try {
    const [version = ''] = await store.commit([{ op: 'create', ...at, data: { at: new Date().toISOString() } }]);
    if ((await store.get(at.collection, at.id)) === undefined) throw new Error('ghi rồi nhưng không đọc lại được');
    await store.commit([{ op: 'delete', ...at, version }]);
    const due = { field: 'notBefore', below: '2000' };
    await store.query('units/probe/notices', { where: { state: 'queued' }, range: due, limit: 1 });
    return 'ghi, đọc, xóa và truy vấn theo chỉ mục được';
  } finally {
    await store.close();
  }
}

async function smtp(url: string): Promise<string> {
  const transport = nodemailer.createTransport(url, {});
  try {
    await transport.verify();
    return `máy chủ ${new URL(url).hostname} nhận đăng nhập`;
  } finally {
    transport.close();
  }
}
