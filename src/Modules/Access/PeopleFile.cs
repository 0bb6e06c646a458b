namespace CoSo.Access;

/// <summary>The shape of <c>people.yaml</c>: fictional people of the demo.</summary>
internal sealed class PeopleFile
{
    public List<PersonLine> People { get; set; } = [];

    internal sealed class PersonLine
    {
        public string UserName { get; set; } = "";

        public string Name { get; set; } = "";

        public string Title { get; set; } = "";

        /// <summary>Code of the unit of the post.</summary>
        public string Unit { get; set; } = "";

        /// <summary>Code of the unit at which the roles are held; the post's unit if absent.</summary>
        public string? At { get; set; }

        public List<string> Roles { get; set; } = [];

        public bool Featured { get; set; }
    }
}
