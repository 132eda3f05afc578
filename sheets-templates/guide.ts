import type { GuideLine } from './definition.ts';

const title = (text: string): GuideLine => ({ text, look: 'title' });
const heading = (text: string): GuideLine => ({ text, look: 'heading' });
const plain = (text: string): GuideLine => ({ text });
const shown = (look: NonNullable<GuideLine['look']>, text: string): GuideLine => ({ text, look });

/** The tab `Hướng dẫn` of Sổ đối thoại, for people who open the book for the first time. */
export const guideLines: readonly GuideLine[] = [
  title('SỔ TIẾP XÚC, ĐỐI THOẠI VỚI NHÂN DÂN'),
  plain(
    'Sổ này theo dõi mọi ý kiến, kiến nghị từ lúc nhận đến lúc trả lời và thực hiện xong kết luận. Mỗi dòng là một việc; mỗi việc có một mã và chỉ nhập một lần.',
  ),
  shown(
    'red',
    'KHÔNG NHẬP NỘI DUNG TỐ CÁO VÀO SỔ NÀY. Nhiều người cùng xem sổ và Google Trang tính giữ lại các bản cũ. Đơn tố cáo, khiếu nại chuyển ngay cho Văn phòng để nhập vào Sổ văn phòng.',
  ),
  heading('Ai làm gì'),
  plain(
    '• MTTQ, đoàn thể, chi bộ, Ban công tác Mặt trận: nhập ý kiến, đăng ký phát biểu; ghi Ý kiến giám sát ở tab Kết luận.',
  ),
  plain(
    '• Cán bộ, công chức được giao: nhận thư báo việc, ghi Dự thảo trả lời, Nội dung trả lời, Kết quả xử lý, Ngày trả lời.',
  ),
  plain('• Văn phòng: lập kế hoạch, phân công, lập văn bản, ghi kết luận, đôn đốc.'),
  heading('Làm theo thứ tự'),
  plain('1. Kế hoạch: mỗi dòng một cuộc đối thoại. Chưa biết ngày thì ghi Thời gian dự kiến, ví dụ “Quý III/2024”.'),
  plain('2. Phân công: việc chuẩn bị được lập sẵn theo ngày tổ chức; sửa người làm, thời hạn cho đúng thực tế.'),
  plain(
    '3. Ý kiến, kiến nghị và Đăng ký phát biểu: nhập hoặc dán vào các dòng trống. Đăng ký hợp lệ tự thành một ý kiến, không nhập lại.',
  ),
  plain(
    '4. Lĩnh vực, Loại, Mức độ, Thẩm quyền để trống thì hệ thống gợi ý; anh/chị chọn khác thì lựa chọn của anh/chị được giữ.',
  ),
  plain(
    '5. Sau hội nghị: ghi câu trả lời, các việc đã kết luận, chọn loại văn bản ở cột Lập văn bản của tab Kế hoạch.',
  ),
  plain('6. Văn bản: tải về, trình ký; ghi Số, ký hiệu và Ngày ban hành theo sổ văn thư.'),
  heading('Cách ghi'),
  plain('• Ngày: ngày trước, tháng sau: 5/8, 05.08.2023, 26/10/2023. Giờ: 13h30 hoặc 13:30.'),
  plain(
    '• Điện thoại: 0912 345 678; không có thì ghi “không có”. Sau khi ghi nhận, số được che bớt (09•• ••• 678); đừng sửa phần bị che.',
  ),
  plain('• Giống dòng trên: ghi “nt”. Mỗi dòng một người, một việc; hai việc thì tách hai dòng.'),
  plain(
    '• Được phép sắp xếp, lọc, chèn, xóa dòng, đổi thứ tự cột, thêm cột riêng. Không đổi tên các cột có sẵn, không gộp ô (chỉ ô đầu được đọc).',
  ),
  plain('• Chỉ tab gốc được đọc: dòng gõ ở bản sao của một tab (Nhân bản) không được ghi nhận, hãy chép sang tab gốc.'),
  plain('• Xóa dòng không xóa hồ sơ: Văn phòng vẫn thấy. Muốn kết thúc một việc, ghi Kết quả xử lý.'),
  heading('Màu và cột Kiểm tra nhập liệu'),
  shown('system', 'Tiêu đề xám, ô nền xám: hệ thống ghi. Có sửa cũng được ghi lại như cũ.'),
  shown(
    'amber',
    'Vàng: dòng có chỗ chưa hợp lệ. Đọc cột Kiểm tra nhập liệu, sửa ô được nêu; các dòng khác không bị ảnh hưởng.',
  ),
  shown('red', 'Đỏ: đã quá hạn trả lời hoặc quá thời hạn.'),
  shown('grey', 'Chữ xám: việc đã xong.'),
  plain('• “Hợp lệ” nghĩa là dòng đã được ghi nhận. Ô trống: hệ thống chưa đọc tới; thường mất dưới một phút.'),
  plain('• Hai người cùng sửa một ô: không mất chữ của ai, ô Kiểm tra nhập liệu ghi cả hai bản để chọn.'),
  heading('Khi cần giúp'),
  plain('• Nhập sai, không hiểu thông báo, thấy dòng lạ: gọi Văn phòng của đơn vị.'),
  plain('• Không nhận được thư giao việc: nhờ Văn phòng xem tab Nhật ký và tab Cán bộ trong Sổ văn phòng.'),
  plain(
    '• Sổ đứng, không kiểm tra: trình đơn Đối thoại → Kiểm tra ngay; vẫn không được thì báo người quản trị của tỉnh.',
  ),
];
