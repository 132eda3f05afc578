/** Phrases whose words would mislead: they are taken out before shorter ones are looked for. */
export const neutralPhrases = `phấn khởi; tổ chức đối thoại; cảm ơn xã; cảm ơn; tức là; lớp tập huấn; mở lớp; thuốc rắn cắn; gia đình;
      hộ gia đình; nguyên nhân; nhân dân; lớn tuổi; tiếp xúc; nguồn gốc; ảnh hưởng; nhân chứng; mùa nóng; mùa khô;
      mùa mưa; hè thu cao; điều hòa; biên bản; học trực tuyến; nước ứ; cơ sở; lớp trẻ; trận mưa; can; cá nhân; giá trị;
      bữa rồi; bãi cát; nhà nước; đất nước; nước ngoài; nước mắt; nước lớn; đi nước ngoài; con đường học; đường dây nóng;
      đường lối; đường cùng; đường huyết; tiểu đường; cầu mong; yêu cầu; nhu cầu; cầu thị; toàn cầu; sạt lở đất; đất đá;
      xe chở đất; cơ quan chức năng; trường hợp; thị trường; công trường; hiện trường; lập trường; học tập; hội nghị;
      xã hội; nhà thầu học; chi tiết; chi phí đi lại; chi bằng; chi cục; thu nhập; mùa thu; khai thu; thu hoạch;
      trạm thu phí; quan tâm; đề nghị xã; đề nghị; kiến nghị; ủy ban nhân dân xã; cấp trên; trung tâm; đi học; đi đường;
      điện thoại; gọi điện; số điện thoại; điện tử; bưu điện; chưa được; được biết; đồng bào; đồng ý; đồng thuận;
      không đồng ý; hội đồng; cộng đồng; hợp đồng; đồng thời; bất đồng; tổng hợp; bộ phận; thuốc lá; khói thuốc; hồ sơ;
      bệnh thành tích; đánh giá; đánh máy; bao nhiêu; trẻ hóa; đầu năm; học hỏi; kinh tế; kinh nghiệm; kinh doanh;
      giáo dục ý thức; sửa đổi; tháng 5; luật sư; pháp luật; đúng luật; trái luật; chủ trương đường lối; quỹ đất;
      giảm nghèo bền vững; lãnh đạo xã; mặt bằng chung; đảm bảo; trồng chéo; chồng chéo; thí điểm; chuyển công tác;
      mong xã; nhờ xã; xin xã`;
