using CsCheck;

using ResearchBot.Discord.Gateway.Dispatch;
using ResearchBot.Discord.Gateway.Events;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway.Policies;

public sealed class RecentIdsTests
{
    [Fact]
    public void An_id_is_new_unless_it_is_among_the_last_that_were_added() =>
        (from capacity in Gen.Int[1, 20]
         from ids in Gen.ULong[1, 40].Array[0, 200]
         select (capacity, ids)).Sample(run =>
         {
             var recent = new RecentIds(run.capacity);
             var model = new List<ulong>();

             foreach (var id in run.ids)
             {
                 var known = model.TakeLast(run.capacity).Contains(id);
                 Assert.Equal(!known, recent.Add(new(id)));

                 if (!known)
                 {
                     model.Add(id);
                 }
             }
         });

    [Fact]
    public void A_lane_keeps_the_order_everything_that_may_not_be_dropped_and_the_newest_messages() =>
        (from most in Gen.Int[1, 10]
         from steps in Gen.Int[0, 4].Array[0, 200]
         select (most, steps)).Sample(run =>
         {
             var lane = new EventLane(run.most);
             var model = new List<(int Id, bool IsMessage)>();

             for (var step = 0; step < run.steps.Length; step++)
             {
                 var call = new HandlerCall($"{step}", _ => Task.CompletedTask);

                 switch (run.steps[step])
                 {
                     case 0 or 1:
                         var drops = model.Count(one => one.IsMessage) >= run.most;
                         Assert.Equal(drops, lane.AddMessage(call));
                         _ = drops && model.Remove(model.First(one => one.IsMessage));
                         model.Add((step, true));
                         break;
                     case 2:
                         lane.Add(call);
                         model.Add((step, false));
                         break;
                     default:
                         var next = lane.TakeAsync(TestContext.Current.CancellationToken);
                         Assert.Equal(model.Count > 0, next.IsCompleted);

                         if (model.Count == 0)
                         {
                             lane.Add(call);
                             Assert.Equal($"{step}", next.AsTask().GetAwaiter().GetResult().Name);
                         }
                         else
                         {
                             Assert.Equal($"{model[0].Id}", next.GetAwaiter().GetResult().Name);
                             model.RemoveAt(0);
                         }

                         break;
                 }
             }
         });
}
