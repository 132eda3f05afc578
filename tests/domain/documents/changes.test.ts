import { describe, expect, it } from 'vitest';
import { changedSince, snapshotOf } from '../../../functions/domain/documents/changes.ts';
import { buildConclusionNotice } from '../../../functions/domain/documents/conclusion-notice.ts';
import { exampleConclusion, exampleInput, exampleUnit } from './example.ts';

const notice = (more: Parameters<typeof exampleInput>[2] = {}) =>
  buildConclusionNotice(exampleInput('chinh-quyen', 8, more));

describe('what a new edition changed', () => {
  it('is nothing when the records are the same', () => {
    expect(changedSince(notice(), notice())).toEqual([]);
  });

  it('is told by number, day and recipients', () => {
    const unit = exampleUnit('chinh-quyen', { recipients: ['TT HĐND thị xã', 'Các khu dân cư', 'Lưu VP'] });
    const next = notice({ unit, document: { number: '05/TB-UBND', issuedOn: '2023-11-02' } });
    expect(changedSince(snapshotOf(notice()), next)).toEqual([
      'Số, ký hiệu: (trống) → 05 TB-UBND',
      'Ngày ban hành: (trống) → 2023-11-02',
      'Nơi nhận: thêm Các khu dân cư',
      'Nơi nhận: bỏ Ban Dân vận Thị ủy, Ban Thường vụ Đảng ủy và Lãnh đạo Khu Kim Đồng',
    ]);
  });

  it('is told by the codes of the matters, never by their text', () => {
    const { conclusions } = exampleInput('chinh-quyen', 8);
    const [first, ...rest] = conclusions;
    const edited = [{ ...exampleConclusion(1), content: 'Làm lại toàn bộ' }, ...rest];
    const lines = changedSince(notice(), notice({ conclusions: edited }));
    expect(first?.code).toBe('KL23-0001');
    expect(lines).toEqual(['Nội dung: sửa YK23-0001 và KL23-0001']);
  });

  it('names added and dropped matters', () => {
    const input = exampleInput('chinh-quyen', 8);
    const fewer = notice({ conclusions: input.conclusions.slice(1) });
    const lines = changedSince(fewer, notice());
    expect(lines.join('\n')).toContain('thêm KL23-0001');
    expect(changedSince(notice(), fewer).join('\n')).toContain('bỏ KL23-0001');
  });

  it('keeps a snapshot that is plain JSON and holds no words of the body', () => {
    const snapshot = snapshotOf(notice());
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
    expect(JSON.stringify(snapshot)).not.toContain('rãnh');
  });
});
