using TextModel.Tests.Support;

namespace TextModel.Tests.Formats.Tei;

/// <summary>What is understood of TEI that others wrote: as many turns, persons, names and notes as the files have elements for them, and as many speakers as they name.</summary>
public class TeiCountsTests
{
    [SharedTheory]
    [InlineData("ddhi-oralhistory/aninterview.xml", 5, 2, 0, 0, 0)]
    [InlineData("ddhi-oralhistory/lovely.tei.xml", 446, 2, 32, 422, 0)]
    [InlineData("ddhi-oralhistory/test1.tei.xml", 3, 2, 2, 5, 0)]
    [InlineData("ddhi-oralhistory/test_standoff.tei.xml", 1, 2, 0, 5, 0)]
    [InlineData("gerdracor/boesenberg-die-amerikanische-waise.xml", 293, 6, 0, 0, 0)]
    [InlineData("gerdracor/holz-sonnenfinsternis.xml", 2201, 6, 0, 0, 0)]
    [InlineData("gerdracor/leisewitz-die-pfandung.xml", 18, 2, 0, 0, 0)]
    [InlineData("gerdracor/nestroy-eulenspiegel.xml", 940, 19, 0, 0, 0)]
    [InlineData("hsg-conferences/2006-china-cold-war.xml", 0, 0, 0, 0, 0)]
    [InlineData("hsg-conferences/2007-detente.xml", 0, 0, 0, 0, 0)]
    [InlineData("hsg-conferences/2011-foreign-economic-policy.xml", 0, 0, 0, 3, 0)]
    [InlineData("hsg-conferences/2012-national-security-policy-salt.xml", 0, 0, 0, 0, 0)]
    [InlineData("parla-clarin/AkomaNtosoKE-Example.xml", 11, 10, 0, 11, 16)]
    [InlineData("parla-clarin/KPZONOJFSPD-Redna-021-1998-11-25-ana.xml", 9, 4, 0, 20, 17)]
    [InlineData("parla-clarin/Parla-CLARIN-Exemplar.xml", 7, 4, 0, 1, 9)]
    [InlineData("parla-clarin/SDT2-sample.xml", 0, 1268, 0, 0, 0)]
    [InlineData("parla-clarin/SDT2/KPZONOJFSPD-Redna-021-1998-11-25.xml", 9, 4, 0, 0, 17)]
    [InlineData("parla-clarin/SDT2/OZKGIP-Redna-025-1998-12-08.xml", 9, 4, 0, 0, 23)]
    [InlineData("parla-clarin/SDT2/OZKSIS-Redna-034-2000-05-18.xml", 9, 4, 0, 0, 21)]
    [InlineData("schnitzler-interviews/I072.xml", 0, 0, 40, 794, 57)]
    [InlineData("schnitzler-interviews/M120.xml", 0, 0, 5, 98, 4)]
    [InlineData("schnitzler-interviews/M139.xml", 0, 0, 11, 118, 6)]
    [InlineData("schnitzler-interviews/M140.xml", 0, 0, 1, 16, 3)]
    [InlineData("schnitzler-interviews/M163.xml", 0, 0, 3, 59, 3)]
    [InlineData("schnitzler-interviews/M182.xml", 0, 0, 8, 145, 14)]
    [InlineData("schnitzler-interviews/P055.xml", 0, 0, 20, 215, 10)]
    [InlineData("schnitzler-interviews/P064.xml", 0, 0, 16, 348, 29)]
    [InlineData("schnitzler-interviews/questions.xml", 0, 0, 0, 0, 0)]
    [InlineData("schnitzler-interviews/siglen.xml", 0, 0, 0, 0, 0)]
    [InlineData("shakedracor/hamlet.xml", 1138, 38, 0, 20, 0)]
    [InlineData("shakedracor/the-comedy-of-errors.xml", 609, 19, 0, 18, 0)]
    public void Turns_persons_names_and_notes_are_counted_right(string file, int turns, int participants, int persons, int names, int notes)
    {
        TextDocument document = TextDocument.Read(Shared.Path($"corpus/tei/{file}")).Document;

        Assert.Equal(
            (turns, participants, persons, names, notes),
            (document.Turns.Count, document.Speakers.Count, document.Entities.Count(e => e.Kind == EntityKind.Person), document.Mentions.Count, document.Notes.Count));
    }
}
