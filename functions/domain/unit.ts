import { z } from 'zod';
import { documentKinds, officialRoles } from '../../sheets-templates/choices.ts';
import { planTextSchema } from './documents/plan-text.ts';

/**
 * A unit (đơn vị): one authority and one year. The unit file of `create-unit`, and, as the office edits `Cài đặt`,
 * `Danh mục`, `Mẫu văn bản` and `Ngày nghỉ`, the settings every rule is given.
 */

const isoDate = z.iso.date('phải là ngày dạng YYYY-MM-DD');

const levels = ['xa', 'huyen', 'tinh'] as const;
const unitFamilies = ['chinh-quyen', 'dang', 'mttq'] as const;

const deadlineSchema = z.strictObject({
  days: z.int().min(0).max(366).optional(),
  unit: z.enum(['ngay', 'ngay-lam-viec']).optional(),
  source: z.string().optional(),
});

export interface DeadlineRule {
  readonly days: number;
  readonly unit: 'ngay' | 'ngay-lam-viec';
  /** Where the number comes from: `kế hoạch`, `luật`, `mặc định`, or the text of the rule. */
  readonly source: string;
}

const officialSchema = z.strictObject({
  name: z.string().min(1),
  title: z.string().default(''),
  department: z.string().default(''),
  email: z.union([z.email(), z.literal('')], { error: 'không phải địa chỉ thư điện tử' }).default(''),
  phone: z.string().default(''),
  role: z.enum(officialRoles).default('Chuyên môn'),
  /** Name of the Lãnh đạo phụ trách. */
  superior: z.string().nullable().default(null),
  /** Fields the official is responsible for by name; `department` of the field counts as well. */
  fields: z.array(z.string()).default([]),
});

const villageSchema = z.strictObject({ name: z.string().min(1), aliases: z.array(z.string()).default([]) });
export type Village = z.infer<typeof villageSchema>;

const fieldSchema = z.strictObject({
  name: z.string().min(1),
  keywords: z.array(z.string()).default([]),
  department: z.string().default(''),
});
export type Field = z.infer<typeof fieldSchema>;

const templateSchema = z.strictObject({
  kind: z.enum(documentKinds),
  issuer: z.string().optional(),
  family: z.enum(unitFamilies).optional(),
  authority: z.string().optional(),
  title: z.string().optional(),
  name: z.string().optional(),
  recipients: z.array(z.string()).optional(),
});
export type DocumentTemplate = z.infer<typeof templateSchema>;

const holidaySchema = z.strictObject({ date: isoDate, kind: z.enum(['Nghỉ', 'Làm bù']), note: z.string().default('') });
export type Holiday = z.infer<typeof holidaySchema>;

const sessionPlanSchema = z.strictObject({
  content: z.string(),
  expected: z.string().default(''),
  heldOn: isoDate.nullable().default(null),
  from: z.string().default(''),
  to: z.string().default(''),
  villages: z.array(z.string()).default([]),
  venue: z.string().default(''),
  chairs: z.array(z.string()).default([]),
  secretary: z.string().default(''),
  invited: z.string().default(''),
  delegates: z.string().default(''),
  collectUntil: isoDate.nullable().default(null),
});

const clockTime = z.string().regex(/^\d{2}:\d{2}$/, 'phải dạng HH:MM');

export const unitSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ tan-dan-2023')
    .max(60),
  name: z.string().min(1).max(200),
  level: z.enum(levels),
  family: z.enum(unitFamilies),
  year: z.int().min(2000).max(2100),
  /** Id of the same authority's unit of the year before: what is open there is carried over. */
  previous: z.string().nullable().default(null),
  /** Id of the unit above. */
  parent: z.string().nullable().default(null),
  issuer: z
    .strictObject({
      /** Name of the parent body printed above the issuer; S1 and S2 print none. */
      parent: z.string().nullable().default(null),
      body: z.string().optional(),
      /** As in `Số: 05/TB-UBND`. */
      code: z.string().optional(),
      place: z.string().optional(),
    })
    .optional(),
  signer: z
    .strictObject({ authority: z.string().optional(), title: z.string().optional(), name: z.string().optional() })
    .optional(),
  deadlines: z
    .strictObject({
      notice: deadlineSchema.nullable().optional(),
      reply: deadlineSchema.nullable().optional(),
      conclusion: deadlineSchema.nullable().optional(),
    })
    .default({}),
  villages: z.array(villageSchema).default([]),
  fields: z.array(fieldSchema).optional(),
  sources: z.array(z.string()).optional(),
  officials: z.array(officialSchema).default([]),
  templates: z.array(templateSchema).default([]),
  recipients: z.array(z.string()).default([]),
  holidays: z.array(holidaySchema).optional(),
  higherBody: z.string().default(''),
  draftingBody: z.string().default('Văn phòng'),
  followingBody: z.string().default('Văn phòng'),
  /** Opening of the body of the Kế hoạch: the bases (Căn cứ …, Thực hiện …). */
  bases: z.array(z.string()).default([]),
  /** What the Kế hoạch says beside bases, sessions and deadlines. */
  plan: planTextSchema.optional(),
  sessions: z.array(sessionPlanSchema).default([]),
  tasks: z
    .array(
      z.strictObject({
        task: z.string(),
        lead: z.string().default(''),
        partners: z.string().default(''),
        /** Days counted from the session; negative is before. `null`: no date. */
        offset: z.int().nullable().default(null),
        /** In which days the plan counts; working days where it does not say. */
        unit: z.enum(['ngay', 'ngay-lam-viec']).optional(),
        /** The day that the plan itself gives, whenever the session is. */
        due: isoDate.optional(),
      }),
    )
    .optional(),
  officeHours: z.strictObject({ from: clockTime.default('07:30'), to: clockTime.default('17:00') }).prefault({}),
  notices: z
    .strictObject({
      /** Working days before the deadline. */
      reminders: z.array(z.int().min(1).max(60)).default([5, 1]),
      /** Working days late at which the alert climbs: official, superior, office, (chair: summary). */
      ladder: z.array(z.int().min(1).max(120)).default([1, 3, 7]),
      perRun: z.int().min(1).default(500),
      perRecipientPerDay: z.int().min(1).default(20),
      sms: z.boolean().default(false),
      smsPerDay: z.int().min(0).default(50),
      /** Name the officials in the chair's summary. */
      nameOfficials: z.boolean().default(false),
    })
    .prefault({}),
});

/** As given, defaults of single fields filled in. */
export type UnitFile = z.infer<typeof unitSchema>;

/** As every rule is given it: nothing left open. Made by `completeUnit`. */
export type Unit = Omit<UnitFile, 'issuer' | 'signer' | 'deadlines' | 'fields' | 'sources' | 'holidays' | 'tasks'> & {
  readonly issuer: {
    readonly parent: string | null;
    readonly body: string;
    readonly code: string;
    readonly place: string;
  };
  readonly signer: { readonly authority: string; readonly title: string; readonly name: string };
  readonly deadlines: {
    readonly notice: DeadlineRule | null;
    readonly reply: DeadlineRule | null;
    readonly conclusion: DeadlineRule | null;
  };
  readonly fields: readonly Field[];
  readonly sources: readonly string[];
  readonly holidays: readonly Holiday[];
  readonly tasks: NonNullable<UnitFile['tasks']>;
};
