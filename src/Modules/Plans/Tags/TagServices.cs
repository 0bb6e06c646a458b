using CoSo.Contracts.Tags;
using CoSo.Plans.Pages.Plans.Tags.Edit;
using CoSo.Plans.Pages.Plans.Tags.Mark;

namespace CoSo.Plans;

internal static class TagServices
{
    public static void AddTags(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, TagsModel>();
        services.AddScoped<SaveTag>();
        services.AddScoped<PutTags>();
        services.AddScoped<ITagged, TaggedPlan>();
        services.AddScoped<ITagged, TaggedMeasure>();
        services.AddScoped<ITagged, TaggedTarget>();
    }
}
