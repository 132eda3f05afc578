import { describe, expect, it } from 'vitest';
import { buildMinutes } from '../../../functions/domain/documents/minutes.ts';
import { chairsInText } from '../../../functions/domain/documents/people.ts';
import type { Official } from '../../../functions/domain/records/official.ts';
import { exampleInput, exampleSession } from './example.ts';

const [someone] = exampleInput().officials;
const named = (name: string, title: string): Official => ({ ...(someone as Official), name, title });

const officials = [
  named('Trần Văn An', 'Phó Chủ tịch UBND phường'),
  named('Nguyễn Thị Thu', 'Bí thư Đảng ủy'),
  named('Nguyễn Thị Thu Hà', 'Phó Bí thư Đảng ủy'),
];

describe('the chair as typed', () => {
  it.each([
    ['Trần Văn An', 'đồng chí Trần Văn An - Phó Chủ tịch UBND phường', 'Trần Văn An'],
    ['Phó Chủ tịch UBND phường Trần Văn An.', 'đồng chí Trần Văn An - Phó Chủ tịch UBND phường', 'Trần Văn An'],
    ['Trần Văn An (Phó Chủ tịch)'.normalize('NFD'), 'đồng chí Trần Văn An - Phó Chủ tịch UBND phường', 'Trần Văn An'],
    ['Trần Văn Anh', 'đồng chí Trần Văn Anh', ''],
    ['Trần Văn Ân', 'đồng chí Trần Văn Ân', ''],
    ['Đồng chí Nguyễn Thị Thu Hà', 'đồng chí Nguyễn Thị Thu Hà - Phó Bí thư Đảng ủy', 'Nguyễn Thị Thu Hà'],
    ['Nguyễn Thị Thu Hằng', 'đồng chí Nguyễn Thị Thu Hằng', ''],
    ['Bí thư Trần Nguyễn Thị Thu', 'đồng chí Bí thư Trần Nguyễn Thị Thu', ''],
    ['TRẦN VĂN AN', 'đồng chí Trần Văn An - Phó Chủ tịch UBND phường', 'Trần Văn An'],
    ['Trần Văn An, Nguyễn Thị Thu', 'đồng chí Trần Văn An, Nguyễn Thị Thu', ''],
    ['đ/c Lê Văn Khôi', 'đồng chí Lê Văn Khôi', ''],
    ['Ông Lê Văn Khôi', 'đồng chí Lê Văn Khôi', ''],
    ['Nguyễn Thị Thu, Bí thư', 'đồng chí Nguyễn Thị Thu - Bí thư Đảng ủy', 'Nguyễn Thị Thu'],
  ])('%s', (typed, full, signs) => {
    const session = exampleSession({ chairs: [typed] });
    const input = exampleInput('chinh-quyen', 1, { session, officials });
    expect(chairsInText(input, session).full).toBe(full);
    expect(buildMinutes(input).signatures[0]?.name).toBe(signs);
  });
});

describe('the secretary', () => {
  it.each([
    ['đ/c Nguyễn Thị Thu', 'Nguyễn Thị Thu'],
    ['Bí thư Nguyễn Thị Thu', 'Nguyễn Thị Thu'],
    ['đồng chí Lê Văn Khôi', 'Lê Văn Khôi'],
    ['Đ/c Trần Văn An và Lê Văn Khôi', 'Trần Văn An và Lê Văn Khôi'],
    ['', ''],
  ])('%j signs the minutes by name alone', (secretary, name) => {
    const input = exampleInput('chinh-quyen', 1, { session: exampleSession({ secretary }), officials });
    expect(buildMinutes(input).signatures[1]?.name).toBe(name);
  });
});
