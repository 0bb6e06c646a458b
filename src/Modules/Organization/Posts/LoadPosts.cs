using CoSo.Contracts;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>Brings the posts of the locality's file into an installation that has none; in a demo also their fictional holders.</summary>
internal sealed class LoadPosts(AppDbContext db, Locality locality, Installation installation, Clock clock)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var path = locality.File("posts.yaml");
        if (!File.Exists(path) || await db.Set<Post>().AnyAsync(cancellation))
        {
            return;
        }

        var file = YamlFile.Read<PostsFile>(path);
        var units = await db.Set<Unit>().AsNoTracking().OrderBy(unit => unit.Position).ToListAsync(cancellation);
        var made = new Dictionary<(string Unit, string Title), Post>();
        foreach (var line in file.Posts)
        {
            foreach (var unit in UnitsOf(line, units))
            {
                var post = new Post
                {
                    Id = OrderedId.New(), UnitId = unit.Id, Title = line.Title, DeputisesFor = line.DeputisesFor, Collective = line.Collective, Position = made.Count + 1,
                };
                made[(unit.Code, line.Title)] = post;
                db.Add(post);
            }
        }

        foreach (var line in installation.IsDemo ? file.DemoHolders : [])
        {
            var post = made.GetValueOrDefault((line.Unit, line.Title)) ?? throw new InvalidDataException($"posts.yaml: đơn vị {line.Unit} không có chức danh {line.Title}.");
            db.Add(new PostHolding { Id = OrderedId.New(), PostId = post.Id, Name = line.Name, From = line.From, To = line.To, IsActing = line.Acting });
        }

        db.Record(new PostsLoaded(units[0].Id, made.Count), Guid.Empty, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
    }

    private static List<Unit> UnitsOf(PostsFile.PostLine line, List<Unit> units)
    {
        var found = units.FindAll(unit => unit.Code == line.Unit || (line.Unit is null && unit.Kind == line.Kind));
        return found.Count > 0 ? found : throw new InvalidDataException($"posts.yaml: không có đơn vị {line.Unit ?? line.Kind}.");
    }
}
