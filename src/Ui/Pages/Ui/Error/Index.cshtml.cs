using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Ui.Pages.Ui.Error;

/// <summary>Says what went wrong and what to do, in place of an empty answer. Shown with the status the request ended with.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public string RequestId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public (string Title, string What, string Next) Words => Code switch
    {
        400 => Texts.BadRequest,
        401 or 403 => Texts.Forbidden,
        404 => Texts.NotFound,
        409 => Texts.Conflict,
        413 => Texts.TooLarge,
        429 => Texts.TooMany,
        >= 500 => Texts.Broken,
        _ => Texts.BadRequest,
    };

    public IActionResult OnGet()
    {
        var answersAnother = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (!answersAnother)
        {
            // Asked for by its own address: there is nothing wrong to tell about.
            Code = 404;
            Response.StatusCode = 404;
        }

        return Page();
    }

    private static class Texts
    {
        // The page looks these up; Key(…) lets the translation test find them.
        public static readonly (string, string, string) NotFound = (
            Key("Không tìm thấy trang"),
            Key("Địa chỉ này không có, đã được đổi, hoặc không thuộc phạm vi được giao cho bạn."),
            Key("Hãy kiểm tra lại địa chỉ, hoặc tìm từ trang đầu."));

        public static readonly (string, string, string) Forbidden = (
            Key("Bạn không được giao việc này"),
            Key("Trang này dành cho người được giao nhiệm vụ khác hoặc đơn vị khác."),
            Key("Nếu đây là việc của bạn, hãy nhờ người quản trị của đơn vị cấp quyền."));

        public static readonly (string, string, string) BadRequest = (
            Key("Chưa nhận được yêu cầu"),
            Key("Trang đã mở quá lâu, hoặc thông tin gửi lên không còn dùng được. Chưa có gì được lưu."),
            Key("Hãy quay lại trang trước, tải lại trang rồi gửi lại. Nếu vẫn gặp lỗi, hãy đăng nhập lại."));

        public static readonly (string, string, string) Conflict = (
            Key("Nội dung đã được người khác thay đổi"),
            Key("Trong lúc bạn làm, người khác đã lưu một bản mới hơn. Chưa có gì bị ghi đè."),
            Key("Hãy quay lại trang trước và tải lại để xem bản mới."));

        public static readonly (string, string, string) TooLarge = (
            Key("Tệp quá lớn"),
            Key("Tệp gửi lên lớn hơn mức cho phép nên không được nhận."),
            Key("Hãy quay lại và chọn tệp nhỏ hơn, hoặc chia thành nhiều tệp."));

        public static readonly (string, string, string) TooMany = (
            Key("Thao tác quá nhanh"),
            Key("Hệ thống tạm dừng nhận yêu cầu từ máy này."),
            Key("Hãy đợi một phút rồi làm lại."));

        public static readonly (string, string, string) Broken = (
            Key("Hệ thống gặp lỗi"),
            Key("Lỗi này do hệ thống, không phải do bạn, và đã được ghi lại. Việc vừa làm chưa được lưu."),
            Key("Hãy thử lại sau ít phút. Nếu vẫn gặp lỗi, hãy báo cho người quản trị kèm mã yêu cầu dưới đây."));

        private static string Key(string text) => text;
    }
}
