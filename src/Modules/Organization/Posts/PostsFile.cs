namespace CoSo.Organization;

/// <summary>The shape of <c>posts.yaml</c>: posts of units, and the fictional holders of a demo.</summary>
internal sealed class PostsFile
{
    public List<PostLine> Posts { get; set; } = [];

    public List<HolderLine> DemoHolders { get; set; } = [];

    internal sealed class PostLine
    {
        /// <summary>Code of the unit; or <see cref="Kind"/>.</summary>
        public string? Unit { get; set; }

        /// <summary>Every unit of the kind.</summary>
        public string? Kind { get; set; }

        public string Title { get; set; } = "";

        public string? DeputisesFor { get; set; }

        public string? Collective { get; set; }
    }

    internal sealed class HolderLine
    {
        public string Unit { get; set; } = "";

        public string Title { get; set; } = "";

        public string Name { get; set; } = "";

        public DateOnly From { get; set; }

        /// <summary>Last day, of somebody who no longer holds it.</summary>
        public DateOnly? To { get; set; }

        public bool Acting { get; set; }
    }
}
