import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { books, columnOf, tabOf } from '../../sheets-templates/books.ts';
import type { Tab } from '../../sheets-templates/definition.ts';
import { booksDocument } from '../../sheets-templates/docs-text.ts';
import { withUnitChoices } from '../../sheets-templates/unit-choices.ts';

/** The headers people know; `*` is written by the system only. */
const headers: Readonly<Record<string, string>> = {
  'Kế hoạch':
    'Mã* · Nội dung · Thời gian dự kiến · Ngày tổ chức · Từ giờ · Đến giờ · Thôn, khu · Địa điểm · Chủ trì · Thư ký · Thành phần mời · Số đại biểu · Hạn thu ý kiến · Ngày thông báo · Số người dự · Hoãn, hủy · Lập văn bản · Hạn thông báo* · Hạn kết luận* · Tình trạng* · Kiểm tra nhập liệu*',
  'Phân công':
    'Mã* · Cuộc đối thoại · Nhiệm vụ · Chủ trì thực hiện · Phối hợp · Thời hạn · Ngày hoàn thành · Tình trạng* · Kiểm tra nhập liệu*',
  'Đăng ký phát biểu':
    'Mã* · Cuộc đối thoại · Họ và tên · Thôn, khu · Điện thoại · Cơ quan, tổ chức · Lĩnh vực · Nội dung · Hình thức · Đã phát biểu · Thứ tự* · Ý kiến* · Kiểm tra nhập liệu*',
  'Ý kiến, kiến nghị':
    'Mã* · Cuộc đối thoại · Ngày nhận · Tổ chức, cá nhân kiến nghị · Thôn, khu · Điện thoại · Nguồn · Nội dung · Loại · Lĩnh vực · Mức độ · Thẩm quyền · Giao đích danh · Người xử lý* · Hạn trả lời* · Gia hạn đến · Ngày báo người dân · Dự thảo trả lời · Nội dung trả lời · Hình thức trả lời · Kết quả xử lý · Ngày trả lời · Trùng với · Tình trạng* · Kiểm tra nhập liệu*',
  'Kết luận':
    'Mã* · Cuộc đối thoại · Ý kiến · Nội dung kết luận · Đơn vị thực hiện · Phối hợp · Thời hạn · Kết quả thực hiện · Ngày hoàn thành · Ý kiến giám sát · Công khai · Tình trạng* · Kiểm tra nhập liệu*',
  'Chuyển cấp trên':
    'Mã* · Ý kiến · Cơ quan nhận · Số, ngày văn bản · Hạn đề nghị trả lời · Ngày báo người dân · Ngày nhận trả lời · Nội dung trả lời · Tình trạng* · Kiểm tra nhập liệu*',
  'Văn bản':
    'Mã* · Cuộc đối thoại · Loại văn bản · Trích yếu · Tệp* · Số, ký hiệu · Ngày ban hành · Người ký · Bản đã ký · Tình trạng* · Kiểm tra nhập liệu*',
  'Cán bộ':
    'Mã* · Họ và tên · Chức vụ · Đơn vị · Email · Điện thoại · Lĩnh vực phụ trách · Vai trò · Lãnh đạo phụ trách · Nghỉ từ · Nghỉ đến · Người làm thay · Kiểm tra nhập liệu*',
  'Mẫu văn bản': 'Loại văn bản · Cơ quan ban hành · Thể thức · Hình thức ký · Chức vụ, người ký · Nơi nhận',
  'Ngày nghỉ': 'Ngày · Loại · Ghi chú',
};

const allTabs: readonly Tab[] = Object.values(books).flatMap(({ tabs }) => tabs);
const tabTitled = (title: string): Tab | undefined => allTabs.find((tab) => tab.title === title);

describe('the books', () => {
  it.each(Object.entries(headers))('tab %s has the fixed headers', (title, expected) => {
    const shown = tabTitled(title)?.columns.map(({ header, owner }) => (owner === 'system' ? `${header}*` : header));
    expect(shown?.join(' · ')).toBe(expected);
  });

  it('hold the tabs that people know, in their order', () => {
    expect(books.chung.tabs.map(({ title }) => title)).toEqual([
      'Hướng dẫn',
      'Kế hoạch',
      'Phân công',
      'Đăng ký phát biểu',
      'Ý kiến, kiến nghị',
      'Kết luận',
      'Chuyển cấp trên',
      'Văn bản',
      'Tổng hợp',
    ]);
    expect(books['van-phong'].tabs.map(({ title }) => title)).toEqual([
      'Khiếu nại, tố cáo',
      'Liên hệ',
      'Cán bộ',
      'Danh mục',
      'Cài đặt',
      'Mẫu văn bản',
      'Ngày nghỉ',
      'Nhật ký',
      'Gửi lại',
    ]);
  });

  it.each(allTabs.map((tab) => [tab.title, tab] as const))('tab %s names each column once', (_, tab) => {
    for (const what of ['key', 'header'] as const) {
      expect(new Set(tab.columns.map((column) => column[what])).size).toBe(tab.columns.length);
    }
  });

  it.each(
    allTabs.filter(({ holds }) => holds === 'records' || holds === 'settings').map((tab) => [tab.title, tab] as const),
  )('tab %s tells for every staff column what to type', (_, tab) => {
    const silent = tab.columns.filter(({ owner, note }) => owner === 'staff' && (note ?? '').length < 10);
    expect(silent.map(({ header }) => header)).toEqual(tab.key === 'settings' ? ['Giải thích'] : []);
  });

  it('end every row of records with its verdict, and begin it with its code', () => {
    for (const tab of allTabs.filter(({ holds }) => holds === 'records')) {
      expect([tab.columns[0]?.key, tab.columns.at(-1)?.key]).toEqual(['code', 'verdict']);
      expect(tab.codePrefix).toMatch(/^[A-Z]{2}$/);
    }
  });

  it('draw drop-downs from columns that are there', () => {
    for (const { tabs } of Object.values(books)) {
      for (const { choicesFrom } of tabs.flatMap(({ columns }) => columns)) {
        if (choicesFrom === undefined) continue;
        expect(tabs.some((tab) => tab.key === choicesFrom.tab && columnOf(tab, choicesFrom.column))).toBe(true);
      }
    }
  });

  it('offer the unit’s own villages, fields, sources and officials', () => {
    const choices = { villages: ['Thôn Hạ'], fields: ['Đất đai'], sources: ['Chi bộ'], officials: ['Đỗ Văn Mẫu'] };
    const filled = withUnitChoices(books.chung, choices).tabs.find(({ key }) => key === 'petitions') ?? tabOf('tasks');
    expect(['village', 'field', 'source', 'assigneeNamed'].map((key) => columnOf(filled, key).choices)).toEqual([
      ['Thôn Hạ'],
      ['Đất đai'],
      ['Chi bộ'],
      ['Đỗ Văn Mẫu'],
    ]);
  });

  it('are documented as they are: else run node sheets-templates/write-docs.ts', () => {
    const written = readFileSync(new URL('../../docs/books.md', import.meta.url), 'utf8');
    expect(written).toBe(booksDocument());
  });
});
