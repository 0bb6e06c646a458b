using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;

namespace CoSo.Ui;

/// <summary>
/// Vietnamese words where an attribute brings none of its own, and for what the model binder cannot read. They are keys like every
/// other sentence, so English comes from the resources.
/// </summary>
internal sealed class DefaultMessages(JsonStringLocalizer texts)
    : IValidationMetadataProvider, IPostConfigureOptions<MvcOptions>, IConfigureOptions<MvcDataAnnotationsLocalizationOptions>
{
    // These attributes answer ErrorMessage with their English default where others answer null.
    private static readonly HashSet<string?> EnglishDefaults =
    [
        new EmailAddressAttribute().ErrorMessage,
        new PhoneAttribute().ErrorMessage,
        new UrlAttribute().ErrorMessage,
        new FileExtensionsAttribute().ErrorMessage,
    ];

    // After the framework's own set-up: the validators must have been gathered when we come to word them.
    public void PostConfigure(string? name, MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(this);
        options.ModelBinderProviders.Insert(0, new VietnameseBinderProvider(texts));
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => texts["“{0}” không dùng được cho mục “{1}”.", value, name]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["“{0}” không dùng được.", value]);
        messages.SetUnknownValueIsInvalidAccessor(name => texts["Giá trị của mục “{0}” không dùng được.", name]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Giá trị không dùng được."]);
        messages.SetValueIsInvalidAccessor(value => texts["“{0}” không dùng được.", value]);
        messages.SetValueMustBeANumberAccessor(name => texts["Mục “{0}” phải là số, ví dụ 1.250.", name]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Phải là số, ví dụ 1.250."]);
        messages.SetMissingBindRequiredValueAccessor(name => texts["Chưa điền mục “{0}”.", name]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Chưa điền mục này."]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Yêu cầu gửi lên không có nội dung."]);
        messages.SetValueMustNotBeNullAccessor(value => texts["Chưa điền mục này."]);
    }

    public void Configure(MvcDataAnnotationsLocalizationOptions options) =>
        options.DataAnnotationLocalizerProvider = (_, _) => texts;

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var validator in context.ValidationMetadata.ValidatorMetadata)
        {
            if (validator is ValidationAttribute { ErrorMessageResourceName: null } attribute
                && (attribute.ErrorMessage is null || EnglishDefaults.Contains(attribute.ErrorMessage)))
            {
                attribute.ErrorMessage = MessageOf(attribute);
            }
        }
    }

    private static string? MessageOf(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "Chưa điền mục “{0}”.",
        StringLengthAttribute { MinimumLength: > 0 } => "Mục “{0}” phải có từ {2} đến {1} ký tự.",
        StringLengthAttribute or MaxLengthAttribute => "Mục “{0}” không quá {1} ký tự.",
        MinLengthAttribute => "Mục “{0}” phải có ít nhất {1} ký tự.",
        RangeAttribute => "Mục “{0}” phải từ {1} đến {2}.",
        EmailAddressAttribute => "Mục “{0}” chưa đúng dạng thư điện tử, ví dụ ten@coquan.gov.vn.",
        PhoneAttribute => "Mục “{0}” chưa đúng dạng số điện thoại.",
        UrlAttribute => "Mục “{0}” chưa đúng dạng địa chỉ trang, ví dụ https://coquan.gov.vn.",
        CompareAttribute => "Mục “{0}” và mục “{1}” chưa giống nhau.",
        RegularExpressionAttribute => "Mục “{0}” chưa đúng dạng.",
        FileExtensionsAttribute => "Tệp ở mục “{0}” phải có đuôi {1}.",
        _ => null,
    };
}
