using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoSo.Bench.Load;

/// <summary>What one measurement sends.</summary>
internal sealed record LoadPlan
{
    public required int Port { get; init; }

    /// <summary>Keep-alive connections, each waiting for its answer before it asks again.</summary>
    public required int Connections { get; init; }

    /// <summary>Requests as they go over the wire, by running number.</summary>
    public required Func<int, byte[]> Request { get; init; }

    public required int Status { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Running number of the first request.</summary>
    public int First { get; init; }

    public int MostRequests { get; init; } = 200_000;
}

/// <summary>
/// Closed-loop load on a server on loopback: one thread a connection, blocking sockets, requests made beforehand. It shares the
/// machine with what it measures, so it does little; both sides of every ratio are measured by it.
/// </summary>
internal static class HttpLoad
{
    public static LoadResult Run(LoadPlan plan)
    {
        using var go = new Barrier(plan.Connections + 1);
        var next = plan.First - 1;
        var lanes = new Lane[plan.Connections];
        var threads = new Thread[plan.Connections];
        for (var i = 0; i < plan.Connections; i++)
        {
            var lane = lanes[i] = new Lane(plan, go);
            threads[i] = new Thread(() => lane.Run(() => Interlocked.Increment(ref next)));
            threads[i].Start();
        }

        go.SignalAndWait();
        var begun = Stopwatch.GetTimestamp();
        Array.ForEach(threads, thread => thread.Join());
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        if (lanes.Select(lane => lane.Fault).FirstOrDefault(fault => fault is not null) is { } fault)
        {
            throw new InvalidOperationException(fault);
        }

        return LoadResult.Of([.. lanes.SelectMany(lane => lane.Ticks)], seconds, next + 1) with { Bytes = lanes[0].LastBytes };
    }

    private sealed class Lane(LoadPlan plan, Barrier go)
    {
        public List<long> Ticks { get; } = new(64 * 1024);

        public string? Fault { get; private set; }

        public int LastBytes { get; private set; }

        public void Run(Func<int> next)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000, SendTimeout = 30_000 };
            try
            {
                // Never anything but this machine.
                socket.Connect(IPAddress.Loopback, plan.Port);
            }
            catch (SocketException fault)
            {
                Fault = fault.Message;
            }

            go.SignalAndWait();
            if (Fault is not null)
            {
                return;
            }

            try
            {
                Ask(socket, next);
            }
            catch (Exception fault) when (fault is IOException or SocketException)
            {
                Fault = fault.Message;
            }
        }

        private void Ask(Socket socket, Func<int> next)
        {
            var answers = new AnswerReader(socket);
            var until = Stopwatch.GetTimestamp() + (long)(plan.Duration.TotalSeconds * Stopwatch.Frequency);
            for (var i = next(); i - plan.First < plan.MostRequests; i = next())
            {
                var request = plan.Request(i);
                var asked = Stopwatch.GetTimestamp();
                if (asked > until)
                {
                    return;
                }

                socket.Send(request);
                var status = answers.Read();
                LastBytes = answers.Last.Length;
                Ticks.Add(Stopwatch.GetTimestamp() - asked);
                if (status != plan.Status)
                {
                    Fault = $"{FirstLine(request)} answered {status} instead of {plan.Status}: {Encoding.UTF8.GetString(answers.Last[..Math.Min(answers.Last.Length, 1500)])}";
                    return;
                }
            }
        }

        private static string FirstLine(byte[] request) => Encoding.UTF8.GetString(request).Split('\r')[0];
    }
}

/// <param name="Next">Running number of the first request that was not sent.</param>
internal sealed record LoadResult(int Count, double PerSecond, double P50, double P95, double P99, int Next)
{
    /// <summary>Length of one answer's body.</summary>
    public int Bytes { get; init; }

    public static LoadResult Of(long[] ticks, double seconds, int next)
    {
        Array.Sort(ticks);
        double At(double share) => ticks.Length == 0 ? 0 : ticks[Math.Min(ticks.Length - 1, (int)(ticks.Length * share))] * 1000.0 / Stopwatch.Frequency;
        return new LoadResult(ticks.Length, ticks.Length / seconds, At(0.50), At(0.95), At(0.99), next);
    }
}
