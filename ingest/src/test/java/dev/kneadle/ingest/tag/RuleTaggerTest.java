package dev.kneadle.ingest.tag;

import static dev.kneadle.ingest.tag.Pictures.assertSections;
import static dev.kneadle.ingest.tag.Pictures.assertSentences;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.model.Sentence;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tags mean, a picture or more for each rule. */
final class RuleTaggerTest {
    @Test
    void anActionToldSoThatItCanBeDoneIsATechnique() {
        assertSentences("""
                ## How to loosen a stiff thumb
                Hold the thumb between two fingers of the other hand.
                Slowly turn it in small circles for 30 seconds.
                """, """
                technique | Hold the thumb between two fingers of the other hand.
                technique | Slowly turn it in small circles for 30 seconds.
                """);
    }

    @Test
    void aCautionWhoseNeglectHarmsIsAWarning() {
        assertSentences("""
                ## How to loosen a stiff thumb
                Never bend the thumb backwards by force.
                Avoid twisting it, because this can tear the ligament.
                Stop if it goes numb.
                """, """
                warning | Never bend the thumb backwards by force.
                warning | Avoid twisting it, because this can tear the ligament.
                warning | Stop if it goes numb.
                """);
    }

    @Test
    void aStepToTakeAtOnceIfSomethingIsFeltIsAWarning() {
        assertSentences("""
                ## How to press the palm
                Take the pen away at once if you feel a shooting pain.
                Ease off when the ache becomes a pain.
                Anyone with a new wrist joint should skip this step.
                """, """
                warning | Take the pen away at once if you feel a shooting pain.
                warning | Ease off when the ache becomes a pain.
                warning | Anyone with a new wrist joint should skip this step.
                """);
    }

    @Test
    void optionalAdviceIsATip() {
        assertSentences("""
                ## Sleeping on a train
                Consider a seat by the window.
                It's a good idea to bring a blanket.
                """, """
                tip | Consider a seat by the window.
                tip | It's a good idea to bring a blanket.
                """);
    }

    @Test
    void definitionsQuestionsCliniciansActsAndNavigationAreNothing() {
        assertSentences("""
                ## Thumbs
                The thumb has two bones and a very mobile joint.
                Does your thumb click?
                Your doctor may inject a steroid.
                Cupping involves placing glasses on the skin.
                Click here to watch the video.
                """, "");
    }

    @Test
    void theMainClauseCommandsBehindAdverbsAndConditions() {
        assertSentences("""
                ## How to stretch the calf
                When the heel lifts, gently press it down again.
                Then, keeping the knee straight, lean towards the wall.
                To stretch deeper, step back with the same foot.
                """, """
                technique | When the heel lifts, gently press it down again.
                technique | Then, keeping the knee straight, lean towards the wall.
                technique | To stretch deeper, step back with the same foot.
                """);
    }

    @Test
    void aNounThatLooksLikeACommandIsNone() {
        assertSentences("""
                ## Back pain
                Massage eases many aches.
                Stretch marks are harmless.
                Rest and heat are old remedies.
                """, "");
    }

    @Test
    void whatLooksLikeACommandBehindAPhraseOfPlaceIsNone() {
        assertSentences("""
                ## The wrist
                Above the wrist, the two bones are bound together, but cross further up.
                There are two rows - place names are given to none of them.
                Open wounds aren't rare there.
                Notice that the hand turns with them.
                Visit this page to learn about the thumb.
                """, "");
    }

    @Test
    void aThingThatIsImportantToTheBodyIsNoAdvice() {
        assertSentences("""
                ## Blood
                Iron is important to the blood.
                Blood also lowers the heat of the skin.
                Surgery can help to mend a vessel.
                It is important to rest after giving blood.
                """, """
                tip | It is important to rest after giving blood.
                """);
    }

    @Test
    void whatOnePutsOnOrTakesInMayHarm() {
        assertSentences("""
                ## Swollen ankles
                Heat may make the swelling worse.
                Using an ice pack without a cloth can burn the skin.
                These boots aren't for anyone with an open wound.
                The gel may sting; do not rub it into a cut.
                Skip the bath if you have a fever.
                """, """
                warning | Heat may make the swelling worse.
                warning | Using an ice pack without a cloth can burn the skin.
                warning | These boots aren't for anyone with an open wound.
                warning | The gel may sting; do not rub it into a cut.
                warning | Skip the bath if you have a fever.
                """);
    }

    @Test
    void onceMayOpenAClauseBeforeTheCommand() {
        assertSentences("""
                ## Gluing a chair leg
                Once the leg is in its socket, never twist it.
                """, """
                warning | Once the leg is in its socket, never twist it.
                """);
    }

    @Test
    void whatToDoMayBeLedByYouCan() {
        assertSentences("""
                ## Dry eyes
                To moisten them you can:
                • press a warm cloth on the lids for 5 minutes
                • look away from the screen often
                """, """
                technique | press a warm cloth on the lids for 5 minutes
                tip | look away from the screen often
                """);
    }

    @Test
    void whatHelpsIsAdviceAndSoIsWhatToDoForPrevention() {
        assertSentences("""
                ## Feet
                To help your shoes last longer:
                • wipe off the mud
                • brush the sole
                ## Preventing blisters
                Do:
                • wash your socks after each walk
                """, """
                tip | wipe off the mud
                tip | brush the sole
                tip | wash your socks after each walk
                """);
    }

    @Test
    void neglectNamedWithItsHarmIsAWarning() {
        assertSentences("""
                ## Pressure cookers
                If you fail to clean the valve, the steam can burn you.
                Failure to close the lid may spoil the meal.
                The main danger is the hot steam.
                The main advantage is the short time.
                """, """
                warning | If you fail to clean the valve, the steam can burn you.
                warning | Failure to close the lid may spoil the meal.
                warning | The main danger is the hot steam.
                """);
    }

    @Test
    void aCautionBesideAnotherClauseIsAWarning() {
        assertSentences("""
                ## Ice
                Suck an ice cube, but don't give one to a baby because of the risk of choking.
                The key is frozen in - do not pull it.
                Wait two days before bathing, because the wound may open.
                """, """
                warning | Suck an ice cube, but don't give one to a baby because of the risk of choking.
                warning | The key is frozen in - do not pull it.
                warning | Wait two days before bathing, because the wound may open.
                """);
    }

    @Test
    void helpAndStoppingNeedNoIf() {
        assertSentences("""
                ## Swimming
                Call an ambulance.
                Ring them if the swelling spreads to the neck.
                Seek help straight away, from whoever is near.
                Stop any stroke that brings on pain in the shoulder.
                """, """
                warning | Call an ambulance.
                warning | Ring them if the swelling spreads to the neck.
                warning | Seek help straight away, from whoever is near.
                warning | Stop any stroke that brings on pain in the shoulder.
                """);
    }

    @Test
    void aHeadingThatSendsToADoctorHasASentenceAsItsEvidence() {
        assertSentences("""
                ## When to see a doctor
                Numb toes should be looked at. They seldom mean harm.
                ## When to see a dentist
                """, """
                warning | Numb toes should be looked at.
                """);
    }

    @Test
    void aLabelIsBeforeAllOfItsLine() {
        assertSentences("""
                ## Deep frying
                Warning: the oil is hot. Drops fly far. This hurts.
                • Caution: the lid is loose. It slips.
                Drops fly far.
                """, """
                warning | Warning: the oil is hot.
                warning | Drops fly far.
                warning | Caution: the lid is loose.
                """);
    }

    @Test
    void anEditorIsToldOfLanguagesWithoutGuessedTags() {
        assertThat(new RuleTagger().limitIn(Optional.of("de")))
                .contains(
                        "its language is 'de', of which no tags are guessed: only what its author or editor marks is tagged");
        assertThat(new RuleTagger().limitIn(Optional.of("en"))).isEmpty();
        assertThat(new RuleTagger().limitIn(Optional.empty())).isEmpty();
    }

    @Test
    void whatIsSoIsNoAdvice() {
        assertSentences("""
                ## What helps the fish, and what does not
                Feeding does not make them tame.
                They should feel like old friends by now.
                Often it is the water.
                """, "");
    }

    @Test
    void wordsOfCautionInADescriptionAreNone() {
        assertSentences("""
                ## Bears and mounts
                A bear bag hangs from a branch, out of reach of mice and bears.
                The editors hold each version back to make sure that theirs does not break.
                The program was installed without asking for permission.
                It is loved for its lamps, which can provide a warm light.
                There are two limits that one should consider.
                """, "");
    }

    @Test
    void anUnknownVerbBeforeAnArticleStillCommands() {
        assertSentences("""
                ## How to dye a scarf
                Plop the scarf into the pot for 20 minutes.
                """, """
                technique | Plop the scarf into the pot for 20 minutes.
                """);
    }

    @Test
    void aQualifierWithinAStepLeavesItAStep() {
        assertSentences("""
                ## How to gargle
                Tilt your head back and gargle for 20 seconds, but don't swallow it.
                Do not rinse with hot water.
                """, """
                technique | Tilt your head back and gargle for 20 seconds, but don't swallow it.
                warning | Do not rinse with hot water.
                """);
    }

    @Test
    void rule1AGeneralDisclaimerIsNothingButOneWithAConditionIsAWarning() {
        assertSentences("""
                ## Foam rolling
                Always consult with a doctor for personal medical advice.
                This page is not a substitute for treatment.
                Talk to your doctor before rolling, especially if you bruise easily.
                """, """
                warning | Talk to your doctor before rolling, especially if you bruise easily.
                """);
    }

    @Test
    void rule2HelpSoughtUnderAConditionIsAWarning() {
        assertSentences("""
                ## Sprained wrists
                If the wrist is still swollen after a week, see a physiotherapist.
                Call 911 when the hand turns blue.
                """, """
                warning | If the wrist is still swollen after a week, see a physiotherapist.
                warning | Call 911 when the hand turns blue.
                """);
    }

    @Test
    void rule3AvoidingAHabitIsATipAndAvoidingHarmAWarning() {
        assertSentences("""
                ## Tips for better evenings
                Avoid bright lamps late at night.
                Avoid candles in bed, as this can cause burns.
                """, """
                tip | Avoid bright lamps late at night.
                warning | Avoid candles in bed, as this can cause burns.
                """);
    }

    @Test
    void rule4TheBenefitOfSomethingTheReaderCanDoIsATip() {
        assertSentences("""
                ## Stiff mornings
                A short walk can reduce stiffness.
                This helps the joints.
                """, """
                tip | A short walk can reduce stiffness.
                """);
    }

    @Test
    void rule5CuesOfFormAreTechniqueEvenWhereMarkedAsTips() {
        assertSentences("""
                ## Wall squat exercise
                Keep your elbows close to your sides.
                Tip: push your knees outwards.
                You can use a cushion.
                """, """
                technique | Keep your elbows close to your sides.
                technique | Tip: push your knees outwards.
                tip | You can use a cushion.
                """);
    }

    @Test
    void rule6TheReasonAfterACautionOrAStepIsNothing() {
        assertSentences("""
                ## How to clean a graze
                Do not use cotton wool.
                This can leave fibres in the wound.
                Rinse the graze under cool water.
                This will wash out the grit.
                """, """
                warning | Do not use cotton wool.
                technique | Rinse the graze under cool water.
                """);
    }

    @Test
    void rule7PreventionIsTipsUnlessItIsARecipe() {
        assertSentences("""
                ## Preventing athlete's foot
                Wear dry socks.
                Wash your towels often.
                ## How to kill the fungus in socks
                Soak the socks in water of 60 degrees for 30 minutes, then hang them in the sun.
                """, """
                tip | Wear dry socks.
                tip | Wash your towels often.
                technique | Soak the socks in water of 60 degrees for 30 minutes, then hang them in the sun.
                """);
    }

    @Test
    void rule8MaterialsAreNothing() {
        assertSentences("""
                ## How to make a cold pack
                You will need:
                • a freezer bag
                • clean water
                """, "");
    }

    @Test
    void rule9ALineThatLeadsAListIsNothingUnlessItWarns() {
        assertSentences("""
                ## How to make a cold pack
                Follow these steps:
                1. Fill the bag with water.
                2. Seal it tightly.
                """, """
                technique | Fill the bag with water.
                technique | Seal it tightly.
                """);
    }

    @Test
    void rule10ALoneHabitAmongManyStepsDoesNotMakeTheSection() {
        assertSections("""
                ## How to plank
                Lie on your front.
                Place your elbows under your shoulders.
                Push up onto your toes.
                Lift your hips off the floor.
                Hold this for 20 seconds.
                Lower your knees to the floor.
                Consider a soft mat.
                """, "How to plank: technique > technique\n");
    }

    @Test
    void rule10ALoneWarningAmongManyStepsStays() {
        assertSections("""
                ## How to plank
                Lie on your front.
                Place your elbows under your shoulders.
                Push up onto your toes.
                Lift your hips off the floor.
                Hold this for 20 seconds.
                Lower your knees to the floor.
                Stop if your back hurts.
                """, "How to plank: technique warning > technique\n");
    }

    @Test
    void rule11BackgroundKeepsItsRedFlagsAndIsForNothing() {
        assertSections("""
                Welcome to the neck.
                ## What is a stiff neck
                Press your chin to your chest for ten seconds.
                If you cannot move the neck and have a fever, call a doctor immediately.
                ## Conclusion
                Consider a better pillow.
                ## How to loosen it
                Turn your head slowly to the left.
                """, """
                :
                What is a stiff neck: warning
                Conclusion:
                How to loosen it: technique > technique
                """);
    }

    @Test
    void theLeadIntroducesUnlessItIsMostOfTheArticle() {
        assertSections("""
                Press both thumbs against your temples for ten seconds.
                ## History
                People have pressed their temples for as long as there have been headaches, and painted it too.
                """, """
                :
                History:
                """);
        assertSections("Press both thumbs against your temples for ten seconds.", ": technique > technique\n");
    }

    @Test
    void aSubsectionIsUnderstoodByTheHeadingsAboveIt() {
        assertSections("""
                ## Benefits of swimming
                ### Sleep
                Swimming can improve sleep.
                ## Tips for swimmers
                ### Sleep
                Swimming can improve sleep.
                """, """
                Benefits of swimming:
                Sleep:
                Tips for swimmers:
                Sleep: tip > tip
                """);
    }

    @Test
    void anItemIsReadTogetherWithTheLineThatLeadsIt() {
        assertSentences("""
                ## Looking after a burn
                Do not:
                • burst the blisters
                • use butter
                See a doctor if:
                • the burn is larger than a hand
                The skin may be:
                • red
                """, """
                warning | Do not:
                warning | burst the blisters
                warning | use butter
                warning | See a doctor if:
                warning | the burn is larger than a hand
                """);
    }

    @Test
    void aLongLeadThatForbidsForbidsEachItem() {
        assertSentences("""
                ## How to treat a snake bite
                Wash the bite with soap and water.
                To stay safe, do not do any of the following:
                1. Cut the wound.
                2. Apply ice.
                """, """
                technique | Wash the bite with soap and water.
                warning | To stay safe, do not do any of the following:
                warning | Cut the wound.
                warning | Apply ice.
                """);
    }

    @Test
    void anItemWithoutALeadIsReadTogetherWithItsHeading() {
        assertSections("""
                ## When to see a doctor
                • numb fingers
                • fever
                ## What to avoid
                • heavy bags
                """, """
                When to see a doctor: warning > warning
                What to avoid: warning > warning
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do not treat a burn yourself if …",
                "Do not treat a burn yourself if...",
                "Do not treat a burn yourself if",
                "Do not treat a burn yourself if you:"
            })
    void aHeadingThatBreaksOffForbidsWhatStandsBelow(String heading) {
        assertSections("## " + heading + """

                • it is larger than a hand
                • it is on the face
                """, heading + ": warning > warning\n");
    }

    @Test
    void aHeadingThatSendsToTheDoctorIsAWarningByItself() {
        assertSections("""
                ## See a dentist if the pain lasts
                The dentist will look at the tooth.
                """, "See a dentist if the pain lasts: warning > warning\n");
    }

    @Test
    void theAuthorsOwnMarkDecides() {
        assertSentences("""
                ## Hot stones
                Warning: the stones stay hot for an hour.
                Tip: a thin towel is enough.
                Note: stones are old.
                Caution
                Stones from a river can burst.
                They are wet inside.
                """, """
                warning | Warning: the stones stay hot for an hour.
                tip | Tip: a thin towel is enough.
                warning | Stones from a river can burst.
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warning: Wet Hands",
                "WARNING: WET HANDS KILL.",
                "Caution - Wet Hands",
                "Danger! Wet Hands",
                "Safety warning: Wet Hands",
                "A Word of Caution: Wet Hands",
                "Important Safety Notice - Wet Hands",
                "[WARNING] Wet Hands",
                "(Caution) Wet Hands",
                "⚠️ Wet Hands",
                "2. ⚠ Wet Hands"
            })
    void aHeadingThatBeginsWithALabelOfDangerMarksItsSection(String heading) {
        String article = "## Hair dryers\nThe cord is long.\n## " + heading + """

                Water lets the current pass.
                It is felt in the whole arm.
                ## Storing it
                The hook is on the door.
                """;
        assertSentences(article, "warning | Water lets the current pass.\n");
        assertSections(article, "Hair dryers:\n" + heading + ": warning > warning\nStoring it:\n");
    }

    @Test
    void aSectionWithALabelOfDangerHasAWarningWhateverItsWords() {
        assertSections("""
                ## Warning: Wet Hands
                They let the current pass. It is felt in the whole arm.
                ### In the Bath
                It is worse there.
                ## Warning: Do Not Use It If:
                The cord is cut.
                """, """
                Warning: Wet Hands: warning > warning
                In the Bath: warning > warning
                Warning: Do Not Use It If:: warning > warning
                """);
    }

    @Test
    void instructionsUnderALabelOfDangerStayBesideItsWarning() {
        assertSentences("""
                ## Warning: Do not panic
                Breathe out slowly for five seconds.
                Panic makes the breath short.
                ## Caution: Hot Oil
                Lower the basket into the oil for three minutes.
                """, """
                technique | Breathe out slowly for five seconds.
                warning | Panic makes the breath short.
                technique | Lower the basket into the oil for three minutes.
                """);
    }

    @Test
    void aSectionWithALabelOfDangerIsForItsInstructionsWhereItHasSome() {
        assertSections("""
                ## Danger - Zone Training
                Run for ten minutes. Walk for two minutes.
                """, "Danger - Zone Training: technique warning > technique\n");
    }

    @Test
    void aHeadingWithALabelOfDangerWarnsByItself() {
        assertThat(Pictures.tag("en", """
                        ## Warning: never press on the spine
                        ## Caution: Hot Oil
                        Lower the basket into the oil for three minutes.
                        ## Caution
                        It spits.
                        ## ⚠
                        It spits.
                        ## Warnings
                        Never pour water on it.
                        ## Fry Them
                        Lower the basket into the oil for three minutes.
                        """))
                .filteredOn(TaggedSection::headingWarns)
                .extracting(section -> section.section().heading() + " " + section.tags())
                .containsExactly(
                        "Warning: never press on the spine [WARNING]", "Caution: Hot Oil [TECHNIQUE, WARNING]");
    }

    @Test
    void aLabelOfDangerBeforeACallForHelpWarnsByItself() {
        assertThat(Pictures.tag("en", """
                        ## Warning: call an ambulance at once if you have chest pain
                        ## ⚠ See a doctor if a leg goes numb
                        It may be a nerve.
                        ## See a doctor if an arm goes numb
                        It may be a nerve.
                        ## Warning: see a doctor if you have
                        • numb toes
                        """))
                .allMatch(section -> section.primary().equals(Optional.of(Tag.WARNING)))
                .filteredOn(TaggedSection::headingWarns)
                .extracting(section -> section.section().heading())
                .containsExactly(
                        "Warning: call an ambulance at once if you have chest pain",
                        "⚠ See a doctor if a leg goes numb");
    }

    @Test
    void aHeadingThatForbidsWarnsBesideTheStepsBelowItButNotBesideTheirWarnings() {
        assertSections("""
                ## Never Press on the Spine
                Press the muscle beside it with a thumb.
                ## Never Bounce
                Stop if the leg hurts.
                """, """
                Never Press on the Spine: technique warning > technique
                Never Bounce: warning > warning
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Don't give up",
                "Never lose heart",
                "Do not get too discouraged",
                "Don't stress about it",
                "Don't despair"
            })
    void cheerIsNoWarning(String heading) {
        assertSections("## " + heading + "\nThe body needs time.\n", heading + ":\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Don't stress the knee", "Do not give up the splint"})
    void whatSoundsLikeCheerButForbidsWarns(String heading) {
        assertSections("## " + heading + "\nThe body needs time.\n", heading + ": warning > warning\n");
    }

    @Test
    void theCuesOfAForbiddingHeadingAreInTheTable() {
        assertThat(Cue.load("cues.txt", Lexicon.load())).extracting(Cue::name).containsAll(RuleTagger.FORBIDDING);
    }

    @Test
    void aHeadingThatForbidsWarnsByItself() {
        assertThat(Pictures.tag("en", """
                        ## Never Roll the Lower Back
                        The vertebrae have no ribs to hold them there.
                        ## 3. Do Not Press on the Spine
                        ## Avoid Rolling on Bruises
                        They hurt.
                        ## Keep Off the Knees
                        There is little to roll.
                        ## Don't Forget to Breathe
                        Air helps.
                        ## Do Not Use It If You Have
                        • brittle bones
                        """))
                .filteredOn(TaggedSection::headingWarns)
                .allMatch(section -> section.tags().equals(Set.of(Tag.WARNING)))
                .allMatch(section -> section.primary().equals(Optional.of(Tag.WARNING)))
                .extracting(section -> section.section().heading())
                .containsExactly(
                        "Never Roll the Lower Back",
                        "3. Do Not Press on the Spine",
                        "Avoid Rolling on Bruises",
                        "Keep Off the Knees");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When to Stop",
                "When to Stop and Call for Help",
                "Stop If You Feel",
                "When Not to Stretch",
                "Not Suitable For",
                "Do Not Do This If You Have",
                "Reasons to Stop"
            })
    void whatAHeadingStopsOrForbidsIsAWarning(String heading) {
        assertSections("## " + heading + "\n• numb toes\n• a sharp pain\n", heading + ": warning > warning\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Important safety information", "Safety Notice", "Safety warnings:", "Health warning", "⚠"})
    void aHeadingThatSaysNothingButThatItWarnsMakesWhatIsBelowAWarning(String heading) {
        assertSentences("## " + heading + "\nThe lid is heavy.", "warning | The lid is heavy.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"⚠ The lid is heavy.", "[CAUTION] The lid is heavy.", "Safety warning: the lid is heavy."})
    void aLineThatBeginsWithALabelOfDangerIsAWarning(String line) {
        assertSentences("## The pot\nIt holds four litres.\n" + line, "warning | " + line + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Caution: Hot Oil", "Caution"})
    void instructionsBelowASectionWithALabelOfDangerAreNoWarnings(String heading) {
        assertSections("## " + heading + """

                It spits.
                ### Fry Them
                Lower the basket into the oil for three minutes.
                """, heading + ": warning > warning\nFry Them: technique > technique\n");
    }

    @Test
    void wordsOfDangerInOtherLanguagesLabelNothing() {
        assertSections("""
                ## Attention: Where to Put It
                Bring the mind to the breath. Count ten breaths, then begin again.
                ## Attention - the Science
                Two networks of the brain take turns.
                ## Fara - A Hill Town
                The town has nine towers.
                """, """
                Attention: Where to Put It: technique > technique
                Attention - the Science:
                Fara - A Hill Town:
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Mistakes to avoid\nMany press too hard.\n### What works better:",
                "## What Not to Do\nMany press too hard.\n### Better, do this instead..."
            })
    void whatIsPromisedInsteadOfAMistakeIsNoWarning(String headings) {
        assertSentences(headings + "\nPress the palm into the thigh.", "technique | Press the palm into the thigh.\n");
    }

    @Test
    void itemsUnderALabelOfDangerAreWhatItsHeadingForbids() {
        assertSentences("""
                ## Warning: Do Not Use It If:
                • it is cracked
                • you stand in water
                """, """
                warning | it is cracked
                warning | you stand in water
                """);
    }

    @Test
    void wordsOfDangerThatAreNoLabelMarkNothing() {
        assertSections("""
                ## Warning signs of burnout
                Sleep is short, and the evenings are grey.
                ## Danger zones of the kitchen: a tour
                We begin at the door.
                """, """
                Warning signs of burnout:
                Danger zones of the kitchen: a tour:
                """);
    }

    @Test
    void aHeadingWithALabelOfDangerIsReadInAnyLanguage() {
        assertSentences("de", """
                ## Gefahr: Nasse Hände
                Wasser leitet den Strom.
                ## Föhne
                Die Schnur ist lang.
                """, "warning | Wasser leitet den Strom.\n");
    }

    @Test
    void anArticleMarkedAsAWarningWarnsInEverySection() {
        assertThat(marked(Tag.WARNING, """
                        ## Benefits of bleach
                        It is strong.
                        ## Storing it
                        The bottle stands on the top shelf. Keep the cap on.
                        ## Spills
                        Never mop it up with vinegar.
                        """))
                .containsExactly(
                        "warning marked article | It is strong.",
                        "warning marked article | The bottle stands on the top shelf.",
                        "tip habit advice | Keep the cap on.",
                        "warning do not | Never mop it up with vinegar.");
    }

    @Test
    void backgroundOfAnArticleMarkedAsATipIsStillNone() {
        assertThat(marked(Tag.TIP, """
                        ## What is lime?
                        It is chalk.
                        ## Vinegar
                        Lime and vinegar are old enemies.
                        """)).containsExactly("tip marked article | Lime and vinegar are old enemies.");
    }

    private static List<String> marked(Tag mark, String article) {
        return new RuleTagger()
                .tag(Pictures.sections(article), Optional.of("en"), Set.of(mark), Verdicts.NONE).stream()
                        .flatMap(section -> section.sentences().stream()
                                .map(sentence -> sentence.tag().label() + " " + sentence.cue() + " | "
                                        + sentence.span().of(section.section().text())))
                        .toList();
    }

    @Test
    void ofOtherLanguagesOnlyTheMarksAreRead() {
        assertSentences("de", """
                ## Heiße Steine
                Achtung: Die Steine bleiben lange heiß.
                Avoid the spine.
                Tipp: Ein dünnes Tuch genügt.
                """, """
                warning | Achtung: Die Steine bleiben lange heiß.
                tip | Tipp: Ein dünnes Tuch genügt.
                """);
    }

    @Test
    void anUnknownLanguageIsReadAsEnglish() {
        assertSentences("", "Never press on the spine.", "warning | Never press on the spine.\n");
    }

    @Test
    void aStepStandsAmongSteps() {
        assertSentences("""
                ## Calves
                Press the thumb into the calf.
                Roll it towards the knee.
                Change legs.
                ## Shopping
                Compare prices.
                Ask friends.
                Change shops.
                """, """
                technique | Press the thumb into the calf.
                technique | Roll it towards the knee.
                technique | Change legs.
                tip | Compare prices.
                tip | Ask friends.
                tip | Change shops.
                """);
    }

    @Test
    void aTaggedSentenceSaysWhereItStandsAndWhatDecided() {
        String text = "Feet 👣 swell.\n• Stop if it hurts.";
        Sentence sentence = Pictures.tag("en", text).getFirst().sentences().getFirst();

        assertThat(sentence.span().of(text)).isEqualTo("Stop if it hurts.");
        assertThat(sentence.cue()).isEqualTo("stop if");
        assertThat(sentence.confidence()).isBetween(.5, 1.);
    }
}
