/**
 * A hint to the system that this workbook was edited, so that verdicts come at once instead of with the next sweep. It sends the id of the
 * workbook and nothing else; the system trusts nothing more. Without this script everything works, a few minutes later.
 *
 * Script property SYNC_URL: address of the function sheet-changed.
 */

/** The office opens the book: the menu. A simple trigger, needs no permission. */
function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Đối thoại')
    .addItem('Kiểm tra ngay', 'checkNow')
    .addSeparator()
    .addItem('Bật kiểm tra tự động', 'install')
    .addToUi();
}

/** Once per book, by one person of the office: installs the two triggers. */
function install() {
  var book = SpreadsheetApp.getActive();
  ScriptApp.getProjectTriggers().forEach(function (trigger) {
    ScriptApp.deleteTrigger(trigger);
  });
  ScriptApp.newTrigger('bookEdited').forSpreadsheet(book).onEdit().create();
  ScriptApp.newTrigger('bookChanged').forSpreadsheet(book).onChange().create();
  book.toast('Đã bật. Từ nay dòng vừa nhập được kiểm tra sau ít giây.', 'Đối thoại');
}

/** Installable onEdit: a person typed or pasted. */
function bookEdited() {
  hint_();
}

/** Installable onChange: rows inserted or deleted. Edits come through onEdit; formats change nothing. */
function bookChanged(event) {
  var kinds = ['INSERT_ROW', 'REMOVE_ROW', 'INSERT_COLUMN', 'REMOVE_COLUMN', 'INSERT_GRID', 'REMOVE_GRID', 'OTHER'];
  if (!event || kinds.indexOf(event.changeType) >= 0) hint_();
}

/** Menu: asks at once and says what happened. */
function checkNow() {
  var book = SpreadsheetApp.getActive();
  var status = send_();
  var message =
    status >= 200 && status < 300
      ? 'Đã yêu cầu kiểm tra. Kết quả hiện ở cột Kiểm tra nhập liệu sau ít giây.'
      : 'Chưa liên lạc được với hệ thống (mã ' + status + '). Sổ vẫn được kiểm tra định kỳ; nếu kéo dài, báo người quản trị.';
  book.toast(message, 'Đối thoại', 8);
}

/**
 * At most one hint a second and book: a paste of many cells fires many events. No longer than that: a sync may begin one second after
 * its hint, and an edit it has not seen needs a hint of its own. One second is also the least that CacheService keeps anything.
 */
function hint_() {
  var cache = CacheService.getDocumentCache();
  if (cache && cache.get('hinted')) return;
  if (cache) cache.put('hinted', '1', 1);
  send_();
}

/**
 * For the administrator, run from the script editor: the audience of the ID token that hints carry, to be put into script_client_ids of
 * Terraform. In the log as well, from where it can be copied.
 */
function showAudience() {
  var claims = ScriptApp.getIdentityToken().split('.')[1];
  var audience = JSON.parse(Utilities.newBlob(Utilities.base64DecodeWebSafe(claims)).getDataAsString()).aud;
  console.log(audience);
  SpreadsheetApp.getActive().toast(audience, 'Mã ứng dụng (script_client_ids)', 60);
}

/** @return {number} HTTP status; 0 when the system could not be reached or no address is set. */
function send_() {
  var url = PropertiesService.getScriptProperties().getProperty('SYNC_URL');
  if (!url) return 0;
  try {
    var response = UrlFetchApp.fetch(url, {
      method: 'post',
      contentType: 'application/json',
      // Not in Authorization: Cloud Run may take the signature off the tokens that stand there.
      headers: { 'X-Doi-Thoai-Authorization': 'Bearer ' + ScriptApp.getIdentityToken() },
      payload: JSON.stringify({ spreadsheetId: SpreadsheetApp.getActive().getId() }),
      muteHttpExceptions: true,
    });
    return response.getResponseCode();
  } catch (error) {
    return 0;
  }
}
