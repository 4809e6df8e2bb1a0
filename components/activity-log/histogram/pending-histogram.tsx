/** Takes the room of the histogram until its activities are counted. */
export function PendingHistogram({ isFolded }: { isFolded: boolean }) {
  return (
    <div className="activity-histogram counting" aria-hidden>
      <div className="histogram-pending" data-folded={isFolded || undefined}>
        <div className="histogram-drawing" />
      </div>
    </div>
  );
}
