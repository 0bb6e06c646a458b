using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters.Agreements;

namespace CoSo.Cases.Pages.Cases.Agreement;

internal sealed class PromiseInput
{
    [Display(Name = "Việc đơn vị sẽ làm"), StringLength(AgreedPromise.WhatMaxLength)]
    public string? What { get; set; }

    [Display(Name = "Đơn vị làm")]
    public Guid? Unit { get; set; }

    [Display(Name = "Chậm nhất ngày")]
    public DateOnly? DueOn { get; set; }

    public bool IsFilled => !string.IsNullOrWhiteSpace(What) || Unit is not null || DueOn is not null;
}
