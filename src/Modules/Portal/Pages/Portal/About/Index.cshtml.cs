using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Portal.Pages.Portal.About;

[Public]
internal sealed class IndexModel : PageModel;
