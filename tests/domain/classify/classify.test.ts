import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeClassifier, suggest } from '../../../functions/domain/classify/classifier.ts';
import type { Field } from '../../../functions/domain/unit.ts';
import { startingFields } from '../../evaluation/petitions.ts';
import { anyCodePoint } from '../../fixtures/any-code-point.ts';

const classify = makeClassifier(startingFields);
const field = (name: string, keywords: string[] = []): Field => ({ name, keywords, department: '' });

describe('the field', () => {
  it.each([
    ['Đường trục thôn Đồng Lau dài 400 m bị xe tải phá hỏng, đề nghị sửa chữa', 'Giao thông - xây dựng'],
    ['Hộ liền kề lấn 0,5 m ngõ đi chung', 'Đất đai'],
    ['Trại lợn giữa khu dân cư xả thải hôi thối', 'Môi trường'],
    ['Trường mầm non thiếu phòng học, phải học nhờ nhà văn hóa', 'Giáo dục'],
    ['ĐƯỜNG VÀO THÔN HẠ HỎNG NẶNG', 'Giao thông - xây dựng'],
    ['nha van hoa thon Nguon dot mai', 'Văn hóa - tôn giáo'],
    ['Thuỷ lợi nội đồng hư hỏng', 'Nông nghiệp - thủy lợi'],
    ['Cấp giấy CNQSDĐ cho 12 hộ dân ở xóm 3 chậm, hồ sơ nộp từ 2022 chưa có kết quả', 'Đất đai'],
    ['Hồ sơ xin cấp giấy CNQSD đất nộp đã lâu', 'Đất đai'],
  ])('%s: %s', (content, name) => {
    expect(classify(content).field?.value).toBe(name);
  });

  it('comes with the words that decided it, as they were typed', () => {
    expect(classify('Đề nghị cấp Sổ Đỏ cho thửa đất ở').field?.words).toEqual(
      expect.arrayContaining(['cấp sổ đỏ', 'thửa đất']),
    );
  });

  it('is not suggested when nothing points to one', () => {
    expect(classify('Xin chào các đồng chí').field).toBeNull();
    expect(classify('').field).toBeNull();
  });

  it('heeds the marks of a text that has them', () => {
    const fields = [field('Một', ['đất']), field('Hai', ['dắt'])];
    expect(suggest('Bà cụ cần người dắt dắt qua', fields).field?.value).toBe('Hai');
    expect(suggest('Người dân hỏi về đất', fields).field?.value).toBe('Một');
  });

  it('takes a longer phrase before a shorter one inside it or across it', () => {
    const fields = [field('Một', ['nhà tranh']), field('Hai', ['tranh chấp ranh giới'])];
    expect(suggest('Hai nhà tranh chấp ranh giới', fields).field?.value).toBe('Hai');
  });

  it('is not read from the name of a village or a person', () => {
    expect(classify('Bà Lúa xóm Đình xin hỏi thủ tục khai sinh').field?.value).toBe('Tư pháp - hộ tịch');
  });

  it('follows the key words of the office', () => {
    const fields = [...startingFields, field('Du lịch', ['bến thuyền sinh thái'])];
    expect(suggest('Đề nghị mở rộng bến thuyền sinh thái', fields).field?.value).toBe('Du lịch');
  });

  it('finds key words that the office typed without diacritics', () => {
    expect(suggest('Xin mở bến thuyền', [field('Du lịch', ['ben thuyen'])]).field?.value).toBe('Du lịch');
  });

  it('knows its topics under the names a unit gives them', () => {
    const fields = ['Giao thông', 'Điện', 'Thái độ phục vụ', 'Quân sự', 'Môi trường/khoáng sản'].map((name) =>
      field(name),
    );
    expect(suggest('Tỉnh lộ ngập do cống nhỏ', fields).field?.value).toBe('Giao thông');
    expect(suggest('Điện yếu, đề nghị nâng trạm biến áp', fields).field?.value).toBe('Điện');
    expect(suggest('Xin hoãn nhập ngũ cho con', fields).field?.value).toBe('Quân sự');
  });
});

describe('khiếu nại and tố cáo', () => {
  it.each([
    ['Tôi không đồng ý với quyết định thu hồi đất của gia đình tôi', 'Khiếu nại'],
    ['toi khong dong y voi quyet dinh thu hoi dat', 'Khiếu nại'],
    ['Xã phạt hộ tôi 5 triệu là oan, đề nghị xem xét lại', 'Khiếu nại'],
    ['Tôi khiếu nại việc xã cắt trợ cấp của mẹ tôi', 'Khiếu nại'],
    ['Trưởng thôn ăn chặn tiền hỗ trợ của hộ nghèo', 'Tố cáo'],
    ['Cán bộ địa chính đòi 20 triệu mới làm sổ đỏ', 'Tố cáo'],
    ['Tôi tố cáo chủ tịch xã', 'Tố cáo'],
  ])('%s: %s, and mail is held back', (content, kind) => {
    expect(classify(content)).toMatchObject({ kind: { value: kind }, suspicion: true });
  });

  it.each([
    ['Đề nghị tuyên truyền Luật Khiếu nại, Luật Tố cáo cho nhân dân'],
    ['Công tác giải quyết đơn thư khiếu nại, tố cáo còn chậm'],
    ['Đề nghị công an xã xử lý nhóm đánh bạc'],
    ['Cán bộ một cửa thái độ hách dịch với dân'],
    ['Đề nghị cho biết khi nào có quyết định thu hồi đất làm khu công nghiệp'],
    ['kenh muong boi lap khong co nuoc tuoi'],
  ])('%s: no suspicion', (content) => {
    expect(classify(content).suspicion).toBe(false);
  });
});

describe('urgency and authority', () => {
  it.each([
    ['Dây điện đứt rơi xuống đường', 'Khẩn'],
    ['Đối tượng nghiện cầm dao đe dọa hàng xóm', 'Khẩn'],
    ['Cả thôn thiếu nước sinh hoạt', 'Cấp thiết'],
    ['Đề nghị cấp lại giấy khai sinh', 'Bình thường'],
    ['Đề nghị tập huấn phòng cháy chữa cháy', 'Bình thường'],
    ['Đề nghị tuyên truyền tác hại của ma túy', 'Bình thường'],
  ])('%s: %s', (content, urgency) => {
    expect(classify(content).urgency.value).toBe(urgency);
  });

  it.each([
    ['Điện yếu, đề nghị nâng trạm biến áp', 'Cơ quan, đơn vị khác'],
    ['Sóng điện thoại yếu', 'Cơ quan, đơn vị khác'],
    ['Tỉnh lộ qua thôn Hạ ngập', 'Cấp trên'],
    ['Doanh nghiệp khai thác đá nổ mìn gây nứt nhà', 'Cấp trên'],
    ['Đề nghị thay bóng đèn đường', 'Thuộc thẩm quyền'],
    ['Đường thôn hỏng', 'Thuộc thẩm quyền'],
  ])('%s: %s', (content, authority) => {
    expect(classify(content).authority.value).toBe(authority);
  });
});

it('never throws, whatever the cell holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCodePoint, maxLength: 6000 }), (content) => {
      expect(classify(content).kind.value).toBeTypeOf('string');
    }),
  );
});
