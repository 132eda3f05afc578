import type { Topic } from './entry.ts';

export const welfare: Topic = {
  key: 'welfare',
  names: ['an sinh', 'xa hoi', 'lao dong', 'giam ngheo', 'chinh sach'],
  phrases: {
    6: `hộ nghèo; cận nghèo; trợ cấp; người cao tuổi; khuyết tật; xóa nhà tạm; cứu trợ; cứu đói`,
    4: `tật hai chân; tiền covid; tiền dịch; hàng cứu trợ; thẻ bảo hiểm cho; bà già; neo; ngân hàng chính sách; an sinh; an sinh xã hội; hộ nghèo; cận nghèo; hộ cận nghèo; thoát nghèo; người nghèo; sổ hộ nghèo; sổ nghèo; bình xét; rà soát hộ nghèo; trợ cấp xã hội; trợ cấp hàng tháng; trợ cấp hằng tháng; trợ cấp; bảo trợ xã hội; bảo trợ; người cao tuổi; tuổi già; người già; tiền già; tiền tuổi già; người khuyết tật; khuyết tật; tàn tật; trẻ mồ côi; mồ côi; nhà tạm; nhà dột nát; xóa nhà tạm; nhà tranh; nhà tình thương; nhà đại đoàn kết; mái ấm; việc làm; giới thiệu việc làm; đào tạo nghề; học nghề; xuất khẩu lao động; vay vốn; ngân hàng chính sách; cứu trợ; cứu đói; gạo cứu đói; gạo hỗ trợ; tiền hỗ trợ; quà tết; phần quà; phát quà; nhận quà; hàng cứu trợ; bảo hiểm xã hội; bhxh; bảo hiểm thất nghiệp; thất nghiệp; mất việc; lương hưu; hỗ trợ khó khăn; neo đơn; đơn thân; hoàn cảnh khó khăn; khó khăn; nhà ở xã hội; tốc mái; hỗ trợ bão; hỗ trợ lũ; hỗ trợ dịch; tâm thần; nạn nhân; chế độ chính sách; cán bộ chính sách; già yếu; mai táng; mai táng phí; trẻ em có hoàn cảnh; bảo vệ trẻ em; đuối nước; trẻ em; mẹ đơn thân; tiền trợ cấp; tiền cứu trợ; hỗ trợ sửa nhà; hỗ trợ xây nhà; hỗ trợ làm nhà; sửa nhà; xây nhà cho hộ nghèo; công nhân; bệnh hiểm nghèo; sống một mình; xe lăn; bảo hiểm tự nguyện; chất độc da cam trợ cấp`,
    3: `hỗ trợ; nghèo; già; đau yếu; ốm đau; bệnh tật; chế độ; lao động; nuôi con một mình; mái nhà; người dân tộc; suất quà; tuổi cao; cao tuổi`,
    2: `bão; dột; tiền; hoàn cảnh; gạo; con nhỏ; quà; nhà sập`,
  },
};

export const merit: Topic = {
  key: 'merit',
  names: ['nguoi co cong', 'co cong', 'thuong binh', 'chinh sach nguoi co cong'],
  phrases: {
    6: `thương binh; liệt sĩ; mẹ việt nam anh hùng; thanh niên xung phong; da cam; người có công; huy chương kháng chiến; tù đày`,
    4: `bị tù; côn đảo; liệt sỹ; người có công; có công; có công với cách mạng; gia đình chính sách; thương binh; liệt sĩ; thân nhân liệt sĩ; bệnh binh; chất độc da cam; da cam; chất độc hóa học; dioxin; mẹ việt nam anh hùng; bà mẹ việt nam anh hùng; anh hùng; thanh niên xung phong; tnxp; dân công hỏa tuyến; huân chương; huy chương; huy chương kháng chiến; kháng chiến; tù đày; bị địch bắt; nghĩa trang liệt sĩ; phần mộ liệt sĩ; hài cốt; hài cốt liệt sĩ; thờ cúng; thờ cúng liệt sĩ; cựu chiến binh; hy sinh; hi sinh; bằng tổ quốc ghi công; tổ quốc ghi công; nhà tình nghĩa; nuôi giấu; nuôi giấu cán bộ; chống mỹ; chống pháp; chiến trường; trợ cấp thương tật; tiền tuất; tuất; tuất liệt sĩ; gia đình liệt sĩ; con liệt sĩ; vợ liệt sĩ; bộ đội phục viên chiến đấu; lão thành cách mạng; ngày thương binh liệt sĩ; cách mạng; chiến sĩ bị thương; thương tật; mảnh đạn; bị thương; ncc; điều dưỡng người có công; quy tập; tham gia cách mạng; quyết định 62; quyết định 49; quyết định 290; tham gia kháng chiến`,
    3: `điều dưỡng; tri ân; 27 7; giám định thương tật`,
  },
};

export const education: Topic = {
  key: 'education',
  names: ['giao duc', 'truong hoc', 'dao tao'],
  phrases: {
    6: `hiệu trưởng; học phí; giáo viên; mầm non; tiểu học; học thêm; mẫu giáo; thcs`,
    4: `giáo dục; trường học; trường mầm non; mầm non; mẫu giáo; trường mẫu giáo; trường tiểu học; tiểu học; trường cấp 1; cấp 2; trường trung học; trung học; trung học cơ sở; thcs; thpt; phòng học; lớp học; giáo viên; học phí; cô giáo; thầy giáo; thầy cô; thầy hiệu trưởng; cô hiệu trưởng; hiệu trưởng; hiệu phó; ban giám hiệu; nhà trẻ; bán trú; tiền ăn bán trú; nội trú; dạy thêm; học thêm; thu đầu năm; tiền trường; xã hội hóa giáo dục; sân trường; cổng trường; tường rào trường; điểm trường; điểm lẻ; nhà trường; khuyến học; sách giáo khoa; năm học; tuyển sinh; tuyển sinh lớp 10; nghỉ học; bỏ học; đi học thêm; đầu cấp; trái tuyến; hội phụ huynh; quỹ phụ huynh; quỹ lớp; quỹ hội phụ huynh; phụ huynh; nhà vệ sinh trường; bạo lực học đường; ký túc xá; trường làng; học trò; học bổng; lớp mẫu giáo; phổ cập; xóa mù chữ; bàn ghế học sinh; bảo mẫu; xe đưa rước; đưa rước học sinh; thư viện trường; trường cấp 3; lớp 1; lớp 2; lớp 3; lớp 4; lớp 5; lớp 6; lớp 7; lớp 8; lớp 9; sĩ số`,
    3: `học sinh; trường; học; dạy; lớp; đồng phục; các cháu học; con em; bàn ghế`,
    2: `các cháu; trẻ; em nhỏ`,
    1: `đi học; cháu`,
  },
};

export const health: Topic = {
  key: 'health',
  names: ['y te', 'suc khoe', 'dan so'],
  phrases: {
    6: `trạm y tế; trạm xá; sốt xuất huyết; bảo hiểm y tế; tay chân miệng; an toàn thực phẩm; ngộ độc; chó dại; khám bệnh`,
    4: `nôn ói; mất vệ sinh; thuốc bảo hiểm; trạm trưởng; bán thuốc; y tế; trạm y tế; trạm xá; nhân viên trạm xá; phòng khám; khám bệnh; khám chữa bệnh; chữa bệnh; bảo hiểm y tế; bhyt; thẻ bhyt; thẻ bảo hiểm; thẻ bảo hiểm y tế; thuốc men; hết thuốc; thiếu thuốc; bác sĩ; y sĩ; y tá; điều dưỡng viên; nữ hộ sinh; bệnh viện; bệnh nhân; tiêm chủng; tiêm vắc xin; chích ngừa; vắc xin; dịch bệnh; sốt xuất huyết; phun thuốc muỗi; phun thuốc diệt muỗi; diệt muỗi; tay chân miệng; bạch hầu; sởi; thủy đậu; cúm; sốt rét; lao phổi; ung thư; an toàn thực phẩm; attp; vệ sinh thực phẩm; thực phẩm bẩn; thực phẩm; ngộ độc; ngộ độc thực phẩm; covid; dân số; kế hoạch hóa gia đình; chó dại; bệnh dại; cấp cứu; xe cấp cứu; khám sức khỏe; khám thai; ca đẻ; đỡ đẻ; đau bụng; nôn; tiêu chảy; huyết áp; khám định kỳ; nơi khám; hiệu thuốc; nhà thuốc; lây bệnh; ổ dịch; ca bệnh; thịt ôi; thịt bẩn; quán ăn mất vệ sinh; suy dinh dưỡng; chuyển viện; chuyển tuyến`,
    3: `khám; bệnh; thuốc; y bác sĩ; sức khỏe; dịch; trực đêm; bếp ăn; đồ ăn; thức ăn`,
    2: `sốt; nằm viện`,
  },
};

export const culture: Topic = {
  key: 'culture',
  names: ['van hoa', 'the thao', 'thong tin', 'du lich'],
  phrases: {
    6: `nhà văn hóa; karaoke; loa truyền thanh; lễ hội; di tích; trùng tu`,
    4: `dàn loa; loa đài; nhà khách; kèn trống; làng nghề; nghề truyền thống; hội họp; văn hóa; nhà văn hóa; nvh; di tích; di tích lịch sử; đình làng; đình; chùa; đền; miếu; miễu; phủ thờ; nhà thờ họ; lăng ông; lễ hội; hội làng; tín ngưỡng; thể thao; dụng cụ thể thao; dụng cụ thể dục; sân bóng; sân thể thao; sân chơi; bóng chuyền; bóng đá; hội trường thôn; nhà sinh hoạt cộng đồng; nhà cộng đồng; nhà rông; nhà gươl; nhà sàn cộng đồng; trụ sở thôn; trụ sở ấp; hội trường ấp; loa truyền thanh; truyền thanh; đài truyền thanh; loa phường; cụm loa; loa; karaoke; hát karaoke; hát hò; loa kéo; loa kẹo kéo; loa thùng; mở nhạc; nhạc lớn; nhạc to; gia đình văn hóa; làng văn hóa; khu dân cư văn hóa; việc cưới; việc tang; đám cưới; đám tang; đám ma; rạp cưới; hủ tục; mê tín; hương ước; quy ước; thư viện; tủ sách; đua thuyền; đua ghe; văn nghệ; câu lạc bộ; trùng tu; tu bổ di tích; sắc phong; công nhận di tích; cồng chiêng; múa lân; hát xoan; hát chèo; bài chòi; đờn ca; du lịch; cổng chào; biển quảng cáo; nghĩa trang nhân dân`,
    3: `hội trường; truyền thống; sala; sân kho; bảo tồn; lễ; nhạc; thể dục; nếp sống; ghế nhựa hội trường; trụ sở`,
    2: `hát; ầm ĩ; ầm ầm; nửa đêm`,
  },
};

export const religion: Topic = {
  key: 'religion',
  names: ['ton giao', 'dan toc', 'tin nguong'],
  phrases: {
    4: `tôn giáo; truyền đạo; theo đạo; đạo lạ; đạo; tà đạo; nhà thờ; giáo xứ; giáo họ; linh mục; cha xứ; nhà sư; sư thầy; phật tử; phật giáo; công giáo; tin lành; cao đài; hòa hảo; thánh thất; thánh đường; giáo dân; hội thánh; hội thánh đức chúa trời; điểm nhóm; sinh hoạt đạo; chùa khmer; sư sãi; đền chùa`,
    3: `thờ; lễ bái`,
  },
};
