/**
 * Words as they count for likeness. A line of `sameThings` is one thing said in several ways (regions, dialects,
 * registers). Text with diacritics is matched exactly, text without them folded.
 */
export const sameThings = `
đường; lộ; con đường; tuyến đường; đoạn đường; trục đường; lộ nông thôn; đường xá; đường thôn; đường làng
đường đê; mặt đê
đường nội bộ
tỉnh lộ; đường tỉnh; đt
quốc lộ; ql
ngõ; hẻm; kiệt; ngách
ngã ba
ngã tư
bê tông; bê tông hóa; đổ bê tông; đổ lại bê tông
trải đá; rải đá; đổ đá
cầu ván; cầu gỗ; cầu tre
lan can
cống; rãnh; thoát nước; cống thoát nước; rãnh thoát nước; mương thoát nước; hố ga; cống rãnh; cống hộp
nắp cống; nắp hố ga; nắp
kênh; mương; kinh; rạch; kênh mương; mương dẫn nước; mương tưới; kênh tiêu; mương tiêu
lúa; ruộng; đồng ruộng; cánh đồng; ruộng lúa; nương lúa
tưới; nước tưới; dẫn nước; bơm nước; tưới tiêu; lấy nước; nước cấy
trạm bơm; máy bơm; bơm
lợn; heo
trại lợn; trại heo; chuồng lợn; chuồng heo; trang trại lợn; nuôi lợn; nuôi heo; chăn nuôi lợn; chăn nuôi heo
trại gà; nuôi gà; chuồng gà; gà công nghiệp; trại gà công nghiệp
trại vịt; nuôi vịt; thả vịt; vịt thả; vịt
bò; trâu bò; đàn bò
nuôi bò; chăn nuôi bò; bò giống; bò sinh sản
lò mổ; giết mổ; mổ lợn; mổ heo; giết mổ lợn
lò vôi; lò nung vôi; nung vôi
lò gạch; nhà máy gạch
xưởng mộc; xưởng gỗ; xưởng cưa; cưa xẻ
rác; rác thải; rác rưởi; rác sinh hoạt
bãi rác; điểm tập kết rác; hố rác
phí vệ sinh; phí vệ sinh môi trường; tiền rác; phí thu gom rác
nước thải; xả thải; xả nước thải; chất thải; xả nước; nước xả; xả; thải; nước thải chăn nuôi
trạm biến áp; biến thế; bình biến thế; trạm điện; biến áp; máy biến áp; hạ trạm
cột điện; trụ điện
dây điện; đường dây điện; dây dẫn; dây trần; đường điện; dây điện trần; dây
đèn đường; điện chiếu sáng; chiếu sáng; bóng đèn; đèn chiếu sáng; đèn cao áp; điện đường; bóng đèn đường; bóng đèn chiếu sáng; bắt điện chiếu sáng
công tơ; đồng hồ điện; điện kế
tiền điện; hóa đơn điện
nước sạch; nước máy; nước sinh hoạt; nước ăn; nước dùng; nước trạm bơm lên
giếng; nước giếng; giếng nước
ống nước; đường ống; đường ống nước; tuyến ống; ống nước sạch; đường ống nước sạch
sổ đỏ; sổ hồng; giấy đỏ; bìa đỏ; bìa hồng; giấy chứng nhận; giấy chứng nhận quyền sử dụng đất; cấp sổ; làm sổ; ra sổ; làm giấy đỏ; cấp giấy chứng nhận; qsdđ; cấp bìa; cấp sổ đỏ; được cấp sổ
lối đi; lối đi chung; ngõ đi chung; đường đi chung; lối chung
ranh giới; ranh; ranh đất; mốc giới; ranh giới đất; giáp ranh
đất; đất vườn; đất nhà; phần đất; thửa đất
đất công ích; đất công
rừng; đất rừng; giao rừng; giao đất rừng
bồi thường; đền bù; tiền đền bù; phương án đền bù; phương án bồi thường; giá đền bù; áp giá
thu hồi; thu hồi đất; lấy đất; giải tỏa; giải phóng mặt bằng; gpmb
học sinh; các cháu; trẻ em; học trò; con nít; trẻ con; mấy đứa nhỏ; em nhỏ; con em; sấp nhỏ; tụi nhỏ; lũ trẻ; trẻ
mầm non; mẫu giáo; nhà trẻ; trường mầm non; trường mẫu giáo; trẻ mầm non; lớp mầm non
trường học; nhà trường; trường
giáo viên; thầy cô; cô giáo; thầy giáo
phòng học; lớp học; phòng; lớp
học nhờ; học tạm; mượn chỗ học
học phí; tiền học; tiền trường
học thêm; dạy thêm
đồng phục
bếp ăn; bếp
hộ nghèo; người nghèo; diện nghèo; sổ hộ nghèo; sổ nghèo
quỹ vì người nghèo
cận nghèo; hộ cận nghèo
bình xét; xét; rà soát; xét duyệt; bình bầu; xét hộ nghèo; bình xét hộ nghèo
người cao tuổi; người già; tuổi già; cụ già; cao tuổi; các cụ
trợ cấp; chế độ; phụ cấp; tiền trợ cấp
mồ côi; mồ côi cha; mồ côi cha mẹ; mồ côi mẹ
nhà tạm; nhà dột nát; xóa nhà tạm
làm nhà; xây nhà; dựng nhà; dựng lại nhà; cất nhà; sửa nhà
vay vốn; vay
ma túy; nghiện; chích hút; hút chích; con nghiện; kim tiêm; nghiện hút; người nghiện
ngáo đá
xe tải; xe ben; xe quá tải; xe chở; xe to; xe tải nặng; xe trọng tải lớn; ô tô tải
chở đất; xe chở đất
chở cát; xe chở cát; cát
xe công trình
xe máy; xe gắn máy
xe rác; xe thu gom rác; xe lấy rác
bãi gửi xe; giữ xe; gửi xe
nhà văn hóa; hội trường thôn; nhà sinh hoạt cộng đồng; trụ sở thôn; trụ sở ấp; hội trường; nhà cộng đồng; nvh
mái; mái tôn; mái nhà
cổng làng; cổng chào; cổng thôn
loa truyền thanh; cụm loa; đài truyền thanh; loa phát thanh; loa phường
quán karaoke; quán hát; karaoke; hát karaoke; karaoke loa kẹo kéo; loa kéo; loa kẹo kéo
nhà yến; nuôi yến; nhà nuôi yến; loa nhà yến
đám hiếu; đám tang; đám ma; đám hiếu mở loa
đình; đình làng
đền; đền làng
chùa; chùa làng
xếp hạng; xếp hạng di tích; lập hồ sơ xếp hạng; công nhận di tích
nghĩa trang; nghĩa địa
nghĩa trang liệt sĩ; mộ liệt sĩ; phần mộ liệt sĩ
sân bóng; sân chơi; sân thể thao; sân vận động
sân phơi
thái độ; hách dịch; quát; nạt; quát mắng; gắt; cáu gắt; nạt nộ; quát nạt; khó chịu; coi thường; thiếu tôn trọng; cửa quyền; nói năng cộc lốc; cộc lốc; hống hách
cán bộ; công chức; nhân viên
một cửa; bộ phận một cửa
trạm y tế; trạm xá
bác sĩ; y sĩ; y bác sĩ
sốt xuất huyết; muỗi; phun thuốc muỗi; diệt muỗi; thuốc diệt muỗi; thuốc muỗi
dịch tả; dịch tả lợn; dịch tả heo; dịch tả lợn châu phi; tả lợn
lở mồm long móng; viêm da nổi cục
sóng điện thoại; sóng di động; mất sóng; sóng yếu; sóng; viettel; vinaphone; mobifone
internet; wifi; mạng; cáp quang
nghĩa vụ quân sự; nhập ngũ; đi lính; đi bộ đội; gọi nhập ngũ; đi nghĩa vụ; nghĩa vụ
hoãn; tạm hoãn
khai sinh; giấy khai sinh; làm khai sinh; đăng ký khai sinh
kết hôn; đăng ký kết hôn
tách thửa; tách thửa đất
việc làm; công ăn việc làm; thất nghiệp
chứng thực; sao y; công chứng; chứng giấy
lục bình; bèo; bèo tây
tàu; ghe; thuyền; tàu thuyền; tàu cá
tàu giã cào; ghe giã cào; giã cào
nổ mìn; bắn mìn
camera; lắp camera; camera an ninh
thương binh; bệnh binh
hiến đất
gờ giảm tốc; giảm tốc; gờ giảm; sơn giảm tốc
biển báo; cắm biển; biển hạn chế tốc độ; biển tốc độ; hạn chế tốc độ
đèn tín hiệu; đèn xanh đèn đỏ
thuốc; thuốc men
khử trùng; phun khử trùng; hóa chất khử trùng
sửa tên; tên đệm; sai tên đệm; chữ lót
ngày sinh; năm sinh; sai ngày sinh; sai năm sinh
rơm; đốt rơm; đốt rơm rạ; rơm rạ
sâu đầu đen
đạo lạ; truyền đạo; theo đạo lạ; truyền đạo lạ
tang; đám hiếu
`;

/** What is wrong with the thing, or wanted: two petitions that name other wrongs are seldom the same. */
export const wrongs = `
hỏng; hư; vỡ; nát; bể; hư hỏng; xuống cấp; lún; sụt; sụt lún; lún sụp; sụp; ổ gà; ổ voi; lầy; lầy lội; vỡ nát; nát bét; bong tróc; phá hỏng; hư hết; hư nặng; hỏng nặng; hư hại; nứt vỡ; sửa; sửa chữa; tu sửa; khắc phục; làm lại; nâng cấp; tu bổ; cải tạo; đổ lại; duy tu; sửa gấp; trùng tu; sập; sụp đổ; gãy; mục; mục gãy; đứt; bị đứt; không sáng; tối om; không kêu; võng; xói; xấu; tôn tạo
ngập; úng; ngập úng; lụt; ngập lụt; đọng nước; ứ đọng; ngập nước; lội nước; nước đọng; úng trắng; tràn vào nhà; nước vào nhà; nước tràn vào nhà; nước dâng vào nhà; triều cường
tắc; nghẹt; bị tắc; bồi lấp; bồi lắng; vùi lấp; lấp đầy; nạo vét; vét; khơi thông; khai thông; lục bình kín; bị lấp; sên vét
hôi; thối; thúi; mùi; xú uế; hôi thối; mùi hôi; bốc mùi; nặng mùi; hôi hám; mùi hôi thối; mùi thối; hôi tanh; tanh; mùi tanh; ô nhiễm; làm dơ; làm bẩn; đen ngòm; đen thui; bẩn; dơ; ruồi; nhiều ruồi; mất vệ sinh
điện yếu; tụt áp; sụt áp; điện chập chờn; đỏ quạch; điện phập phù; không đủ điện; điện áp thấp; điện rất yếu; yếu điện; yếu; quá tải; nhảy át; chống quá tải; nâng công suất; thêm trạm; chập chờn; rất yếu
mất điện; cúp điện; cắt điện
mất nước; cúp nước; không có nước; thiếu nước; hổng có nước; hết nước; khan nước; nước không chảy; không có giọt nào; cạn; trơ đáy; khô; cạn kiệt; cạn nước; nước máy mất; thiếu nước tưới; thiếu nước sạch; hạn; chết khô; khô hạn; mới chảy; đêm mới có; đêm mới chảy
đục; nước đục; vàng khè; cặn; có cặn; cặn đen; mùi bùn; vàng; ố; bị ố
nhiễm mặn; mặn; nhiễm phèn
thiếu; không đủ; không có; chưa có; hổng có; hết; chật; đông quá; thiếu phòng
lấn; lấn chiếm; lấn đất; bao chiếm; lấn ra; lấn sang; chiếm; lấn ranh; xây lấn; rào lấn; cơi nới; lấn đường; đổ móng; xây móng
tranh chấp; giành; tranh nhau; giành nhau
ồn; gây ồn; ồn ào; mở to; phát to; kêu to; quá to; nhạc sống; mở nhạc; mở loa; nhạc to; nhạc lớn; hát hò; ầm ĩ; inh ỏi; loa to
trộm; mất trộm; mất cắp; ăn trộm; trộm cắp; kẻ trộm; kẻ gian; bắt trộm; lấy trộm; cạy cửa; phòng trộm; bắt chó; bắt gà
đua xe; nẹt pô; lạng lách; bốc đầu; phóng nhanh; rú ga; chạy nhanh; chạy xe nhanh
đánh nhau; ẩu đả; đánh lộn; hỗn chiến; chém nhau; chém; đuổi người; cầm dao; đuổi chém
đánh bạc; cờ bạc; sới bạc; đá gà; số đề; lô đề; đánh bài
sạt lở; sạt; lở; sụt lở; xói lở; lở bờ; sạt bờ
nghiêng; bị nghiêng
sắp đổ; đổ; nguy cơ đổ; sợ đổ; sắp sập; mục sắp đổ; mục gốc; chực đổ; nguy cơ sập
rò; rò rỉ; bị rò; rò nước; rò điện; hở; hở điện
bụi; bụi mịt mù; bụi mù; bụi bay; rơi vãi; bụi gỗ
khói; khói đen; khói độc; khét; khét lẹt; đốt; mùi khét; khói bụi
dột; mái dột; tốc mái; bị dột
công khai; minh bạch; niêm yết; chưa công khai; không công khai; không minh bạch; không họp bàn; không bàn
thu tiền; khoản thu; đóng góp; thu quỹ; đóng tiền; nộp tiền; các khoản thu; thu nhiều khoản
cao; quá cao; giá cao; thu cao; mắc; đắt; tăng; giảm giá; giảm mức
tai nạn; té; va chạm; bị ngã; hay bị ngã; té hoài
chết; chết trắng; chết hàng loạt; chết dần
dịch; dịch bệnh; ổ dịch; lây lan; lây nhau; lây; nhiều ca
thả rông; chó thả rông; thả rông chó; chó cắn; cắn người
phá; phá lúa; cắn phá; giẫm nát; bị phá; phá trụi; cắn; phá hoa màu
sâu bệnh; bệnh; sâu; rầy nâu; đạo ôn
bỏ hoang; hoang
hẹp; mở rộng; nới rộng; mở thêm
ép; bắt; bị ép
ngộ độc
cháy; bị cháy; cháy hết; cháy nhà
nứt; nứt nhà; nứt tường; làm nứt; nứt nẻ
mất nắp; không nắp; bị mất
đóng cửa; không có ai
tụ tập; tập trung đông
chậm; cấp chậm; trễ
cấp bù; thiếu diện tích
giao; trồng
chặt; chặt hạ; chặt tỉa; cắt tỉa; tỉa cành; đốn; đốn hạ
`;

export const weakWords = `xây; lắp; làm; mở; thêm; cấp; bổ sung; nhiều; hộ; nhà; thôn; xóm; ấp; khu; làng; bản; tổ; nước; điện; xe; đi; lại; gấp; nhanh; lâu; năm; tháng; mùa; mưa; nắng; mưa to; mưa lớn; mưa lũ; khi mưa; mỗi khi mưa;
  cả; hai; một; ba; bốn; máy; ra; vào; lên; xuống; qua; trong; ngoài; đầu; cuối; giữa; cạnh; gần; sát; phía; bên; trên; dưới; trước; sau; khó; khó khăn; nhỏ; thấp; mới; hay; hoài; tiền; việc; con; an toàn; nguy hiểm; rất nguy hiểm;
  trục; trục chính; đoạn; vẽ; chạy; mở; thu; thay; đón; chính; liên; thường xuyên; ban đêm; buổi tối; tối; đêm; khuya; báo trước; kiểm tra; xử lý; hỗ trợ; giúp; cho; phần; muốn; dùng; lấy; xấu; dài; mét; cm; hằng ngày; suốt ngày; cả ngày; liên tục; vất vả; tốt; to; lớn;
  bãi; cơ sở; công ty; gia đình; mẹ; bố; cha; má; đi học; đi lại; bị; số; giờ; tuần; các; đề xuất; hay bị; gây; sợ; lo lắng; sắp; đang; bay; thả; ngày; sáng; chiều; bay vào nhà; ven; sang; từ; ra; đến;
  thủ tục; làm thủ tục; trình tự; hồ sơ; giấy tờ; điều kiện; sử dụng; di dời; thanh niên`;

/** Ways of asking and of speaking to the authority, and words that only join others. */
export const emptyPhrases = `hỏi; hỏi về; xin hỏi; cho biết; được biết; hướng dẫn; giải thích; giải đáp; đề nghị; kiến nghị; phản ánh; phản ánh việc; mong muốn; quan tâm; xem xét; làm ơn; trả lời; giải quyết; chính quyền; nhà nước; cấp trên; cơ quan chức năng; lãnh đạo xã; ubnd xã; ủy ban; ủy ban nhân dân;
  gia đình tôi; nhà tôi; nhà tui; bà con; nhân dân; người dân; nhà dân; hộ dân; bao giờ; thế nào; hiện nay; hiện tại; thực tế; tình trạng; tình hình; kính thưa; yêu cầu; nhiều ngày nay; từ lâu; lâu nay; dẫn đến; ảnh hưởng; ảnh hưởng đến; đời sống; cuộc sống; như vậy; có thể; cần thiết; kịp thời; trong thời gian tới;
  xin; nhận; xã; phường; ubnd; sớm; đã; đang; sẽ; chưa; không; cũng; vẫn; rất; quá; thì; là; mà; và; với; của; để; tại; ở; nay; kia; đấy; ấy; ni; nó; như; vì; nên; nếu; khi; lúc; theo; về; do; được; bị; có; những; mỗi; từng; nữa; rồi; luôn; chỉ; hổng; hông; chẳng; tôi; tui; em; cháu; mình;
  bác; ông; bà; anh; chị; chú; dì; ta; chúng; nhé; ạ; ơi; vậy; sao; nào; gì; đâu; tiếp tục; phải; dù; tuy; nhưng; mong; thôi; người; chỗ; cái; này; đó; cần; cứ; lắm; nhờ; hoặc; cùng; thứ; thân; bằng; ngay; hơn; hẳn; nhất; vừa; mấy; bao nhiêu; dân`;

/** Things of which a commune has one, or that end at no village: who speaks about them lives anywhere. */
export const communeWide = `trạm y tế; trạm xá; ubnd; một cửa; cán bộ; công chức; ở chợ; chợ mới; chợ cũ; chợ xã; ngoài chợ; trong chợ; phí chợ; nghĩa trang liệt sĩ; thcs; quốc lộ; tỉnh lộ; bờ biển; ven bờ; sát bờ; giã cào; chủ tịch;
  trường cấp hai; công an xã; đường đê; nhà máy; sông`;
