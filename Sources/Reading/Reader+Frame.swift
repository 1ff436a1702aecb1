internal import Posts

extension Reader {
  var shelfArea: ShelfArea { ShelfArea(in: size, isLinear: words != nil) }

  /// The rows of the list of posts.
  var shelfRows: Int { shelfArea.rows }

  /// The frame to show now.
  package func frame() -> Frame {
    var frame = Frame(size: size)
    guard size.rows > 0, size.columns > 0 else { return frame }
    if let help {
      drawHelp(help, in: &frame)
    } else if let finder, finder.isFront {
      draw(finder, in: &frame)
    } else if let pager {
      PagerView.draw(pager, in: &frame, left: size.columns - pageViewport.columns)
      if let labels { LinkLabelsView.draw(labels, in: &frame) }
      if let peek { PeekView.draw(peek, in: &frame, viewport) }
      if let outline, showsOutline {
        let current = Outline.entry(of: pager.sectionIndex)
        if let words {
          LinearOutline.draw(outline, current: current, in: &frame, outlineArea, words)
        } else {
          OutlineView.draw(outline, current: current, readingMap, in: &frame, outlineArea)
        }
      }
      if let labels {
        drawStatus(
          "follow a link: its letters · Esc none\(labels.typed.isEmpty ? "" : " · \(labels.typed)")", [],
          in: &frame)
      } else if peek?.pager != nil {
        drawStatus(peekHint, [], in: &frame)
      } else if let outline, outline.isTyping {
        PromptRow.draw("/" + outline.filter, "\(outline.entries.count) found", in: &frame)
      } else if let outline, outline.hasFocus {
        drawStatus(OutlineView.status(outline), OutlineView.hints(keymap), in: &frame)
      } else if let note = pager.note {
        PromptRow.draw("note: " + note.text, "Enter keeps it", in: &frame)
      } else if let selection = pager.selection {
        drawStatus(PagerView.status(selection, keymap), [], in: &frame)
      } else if let prompt = pager.prompt {
        PagerView.drawPrompt(prompt, pager.search, in: &frame)
      } else {
        let kept = pager.choice == nil ? size.columns / 2 : .max
        drawStatus(PagerView.status(pager, keymap), keeping: kept, progress(of: pager), in: &frame)
      }
    } else if hasShelf {
      drawShelf(in: &frame)
    } else {
      drawStatus("", [keymap.hint([.back: "quit"], in: .pager)], in: &frame)
    }
    return frame
  }

  private func drawShelf(in frame: inout Frame) {
    if let words, !shelf.posts.isEmpty {
      LinearShelf.draw(shelf, dates, in: &frame, rows: shelfRows, words)
    } else {
      ShelfView.draw(shelf, library, preview, dates, in: &frame, isComplete: progress.isComplete)
    }
    if let facets {
      drawFacets(facets, in: &frame)
    } else if shelf.isTyping {
      PromptRow.draw("&" + shelf.filter, "\(shelf.posts.count) found", in: &frame)
    } else {
      drawStatus(
        ShelfView.status(shelf, library, progress, index, keymap), ShelfView.hints(shelf, keymap), in: &frame)
    }
  }

  private func draw(_ finder: Finder, in frame: inout Frame) {
    let (notes, area) = (finderNotes, finderArea)
    if let words {
      LinearFinder.draw(finder, notes: notes, dates, in: &frame, area, words)
    } else {
      FinderView.draw(finder, notes: notes, dates, in: &frame, area)
    }
    if let notice, notice.isFailure {
      return StatusRow.draw(notice.text, [], role: .warning, in: &frame)
    }
    let right =
      notice?.text ?? finder.aim.map { opening($0.post) }
      ?? FinderView.count(of: finder, keymap, columns: size.columns)
    let cursor = frame.cursor
    PromptRow.draw("/" + finder.text, right, in: &frame)
    // A screen reader reads the row that is selected.
    if finder.list.count > 0, let cursor { frame.cursor = cursor }
  }

  private func opening(_ id: Post.ID) -> String {
    entry == .standardInput ? "reading standard input" : "opening \(id)"
  }

  private func progress(of pager: Pager) -> [String] {
    let progress = PagerView.progress(pager, keymap)
    guard entry == .standardInput, arrival == .growing else { return progress }
    return progress.prefix(1).map { "reading · \($0)" } + progress
  }

  /// The status row, or what is more urgent than it.
  func drawStatus(
    _ status: String, keeping kept: Int = .max, _ right: [String], in frame: inout Frame
  ) {
    let isEarly = beginning?.waiting.isEmpty == true
    let opened = isEarly || following.isReading ? nil : awaited
    let isWaiting = beginning != nil && !isEarly
    let hint = isWaiting ? nil : pending.hint(offered, in: mode, columns: size.columns - 2)
    let urgent = notice?.text ?? hint ?? opened.map { opening($0) }
    // A terminal of one row shows the selected one.
    let showsSelection = mode == .outline || mode == .facets || mode == .shelf && !shelf.posts.isEmpty
    if size.rows == 1, showsSelection, urgent == nil { return }
    StatusRow.draw(
      urgent ?? status, keeping: urgent == nil ? kept : .max, right,
      role: notice?.isFailure == true ? .warning : .status, in: &frame)
  }
}
